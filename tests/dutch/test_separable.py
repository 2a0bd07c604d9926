import pytest

from brief_builder.dutch.separable import pairs, together


def made(text):
    folded = text.split()
    return {word for particle, verb in pairs(folded) for word in together(folded[particle], folded[verb])}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("wat geeft de gemeente uit aan zorg", "uitgaven"),
        ("ruimte om af te wijken", "afwijken"),
        ("kinderen groeien op", "opgroeien"),
        ("uit te besteden", "uitbesteden"),
    ],
)
def test_a_verb_and_its_particle_are_one_word(text, word):
    assert word in made(text)


@pytest.mark.parametrize("text", ["komen kinderen uit arme gezinnen", "om te geven", "uit", "af te", "de stad in"])
def test_before_a_noun_or_without_a_verb_nothing_is_put_together(text):
    assert not made(text)
