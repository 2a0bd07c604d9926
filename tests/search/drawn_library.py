"""Libraries drawn from a fixed stock of Dutch words: the same number gives the same library, and so the same index."""

import random

from brief_builder.content.library import Item, Library
from tests.search.conftest import LIBRARY, finding, term

WORDS = """
schuld schulden schuldhulp geldzorgen armoede armoedebeleid inkomen bijstand jeugd jeugdzorg jeugdwerk jongeren jongerenwerk kinderen
kinderopvang school basisschool scholen schoolverzuim leerkracht leraren lerarentekort onderwijs taal laaggeletterd lezen zorg mantelzorg
mantelzorger huisarts gezondheid eenzaam eenzaamheid ouderen oudere wonen woning woningen woningtekort huur huurwoning huurwoningen
wijk buurt buurthuis stad inwoners veilig veiligheid criminaliteit jeugdcriminaliteit politie overlast werk werkloos werkloosheid
jeugdwerkloosheid baan banen bedrijf cultuur sport sportclub vereniging vrijwilliger vrijwilligers vluchteling statushouders asielzoekers
inburgering discriminatie vertrouwen gemeente politiek stemmen gezin gezinnen opvoeding groei groeit gegroeid betaalbaar onbetaalbaar
80-plussers thema's café moskeeën
""".split()  # noqa: SIM905 (a text of words reads better than a list of strings)
SMALL = "de het een in van voor en niet met op meer minder veel vaak is zijn wordt onder volgens ruim helft".split()  # noqa: SIM905


class _Chance:
    """Draws that stay the same with every version of Python."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed).random

    def below(self, most: int) -> int:
        return int(self._random() * most)

    def word(self) -> str:
        return WORDS[self.below(len(WORDS))] if self._random() < 0.6 else SMALL[self.below(len(SMALL))]

    def sentence(self, most: int = 9) -> str:
        return " ".join(self.word() for _ in range(2 + self.below(most))).capitalize() + "."


def drawn_library(seed: int, size: int) -> Library:
    """The library of the tests with so many drawn findings and terms."""
    chance = _Chance(seed)
    drawn = {item.id: (item,) for item in (_item(number, chance) for number in range(size))}
    return Library(items={**LIBRARY.items, **drawn}, areas=LIBRARY.areas, search_words=LIBRARY.search_words, compounds=LIBRARY.compounds)


def _item(number: int, chance: _Chance) -> Item:
    texts = [" ".join(chance.sentence() for _ in range(1 + chance.below(4))) for _ in range(2)]
    if chance.below(3):
        theme = ("welzijn", "thema-bestaanszekerheid")[chance.below(2)]
        return finding(f"getrokken-{number}", chance.sentence(4), texts[0], "\n\n".join(texts), theme=theme)
    return term(f"getrokken-{number}", f"{chance.word()} {number}", texts[0], alt_labels=(chance.word(),))
