"""Dutch spelling, offline: Hunspell with the dictionary of OpenTaal, in a process of its own.

The binding holds the interpreter while it looks (up to half a second for suggestions), so it never runs in the window: `serve` answers
lines of JSON in a helper process, `askable` chooses the words worth asking, `known` gives it the words of the library.
"""
