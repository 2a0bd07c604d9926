"""The manual: pages in the language of the window, the table of keys, and a window to read and search them in."""
