"""Words that say nothing about the subject: articles, pronouns, auxiliaries, and the words questions are made of."""

from __future__ import annotations

_STOP_WORDS = """
aan al alle alleen alles als andere anderen bij daar daarbij daarmee dan dat de der deze die dit doen doet door dus een eens
en er geen ge had hadden heb hebben heeft het hier hij hoe hun iets ik in is je juist kan kunnen laat maar me meer men
met mij mijn moet moeten na naar niet niets nog nu of om omdat ook op over per reeds s t te ten tegen ter toch toe tot
u uit uw van veel voor waar waarom wanneer want waren was wat we wel welk welke werd wie wij wil wordt worden zal ze
zelf zich zij zijn zo zoals zou onze ons haar hem hoeveel waarbij waarvan betekent betekenis gaat staat lang toen tussen
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Folded stop words. Short content words ("wijk 7", "G4") are not among them."""
