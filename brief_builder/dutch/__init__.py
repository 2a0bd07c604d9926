"""The Dutch language: folding, tokens, stems, compounds. Pure functions."""
