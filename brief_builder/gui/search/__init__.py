"""Zoeken: the field, the filters, the hits; themes and A–Z when nothing is asked."""
