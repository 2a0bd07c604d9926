"""Links and names in their one spelling."""

import pytest

from brief_builder.document.rich.characters import clean_link, clean_name, complete_link


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("https://x.nl", "https://x.nl"),
        ("x.nl/a b", ""),
        ("x.nl/a?b=c", "https://x.nl/a?b=c"),
        (" www.x.nl ", "https://www.x.nl"),
        ("x.nl:8080/a", "https://x.nl:8080/a"),
        ("a@b.nl", "mailto:a@b.nl"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("zomaar", ""),
        ("", ""),
    ],
)
def test_what_somebody_means_by_an_address(typed: str, link: str) -> None:
    assert complete_link(typed) == link


def test_a_link_has_one_spelling() -> None:
    assert clean_link("HTTPS://x.nl/a b(c)%") == "https://x.nl/a%20b%28c%29%25"
    assert clean_link("Begrip:Veerkracht/SER-2021") == "begrip:veerkracht/ser-2021"
    assert clean_link("https://") == ""


def test_a_picture_is_named_by_a_plain_file_name() -> None:
    assert clean_name(" kaart 1.png ") == "kaart 1.png"
    assert [clean_name(name) for name in ("../kaart.png", "a/b.png", "c:\\x.png", "..")] == ["", "", "", ""]
