"""Passes: from tree to tree, everything that two formats share."""
