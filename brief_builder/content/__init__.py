"""The library: what its files say, as frozen values."""
