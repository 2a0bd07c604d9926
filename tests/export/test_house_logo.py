import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from brief_builder.document.nodes import Document, LetterBlock, Metadata, Sender
from brief_builder.errors import UnreadableFile
from brief_builder.export.house_logo import with_logo
from brief_builder.export.style import LogoTokens, Style
from brief_builder.export.style_file import read_style


def document(logo: bytes = b"") -> Document:
    return Document(Metadata("Proef"), (LetterBlock(Sender("Gemeente", "Almere", logo, "Eigen" if logo else ""), "Memo"),))


def style(folder: Path, name: str) -> Style:
    return replace(read_style(), logo=LogoTokens(name, "Wapen van Almere"), folder=folder)


def sender(changed: Document) -> Sender:
    (letter,) = changed.blocks
    assert isinstance(letter, LetterBlock)
    return letter.sender


@pytest.mark.parametrize("name", ["logo.png", "logo.jpg"])
def test_the_logo_of_the_style_stands_in_the_head_as_png(tmp_path: Path, name: str) -> None:
    Image.new("RGB", (40, 20), "navy").save(tmp_path / name)
    found = sender(with_logo(document(), style(tmp_path, name)))
    assert Image.open(io.BytesIO(found.logo), formats=["PNG"]).size == (40, 20)
    assert found.logo_alt == "Wapen van Almere"


def test_the_logo_of_the_organisation_goes_first(tmp_path: Path) -> None:
    assert with_logo(document(b"png"), style(tmp_path, "logo.png")) == document(b"png")


def test_a_style_without_a_logo_changes_nothing() -> None:
    assert with_logo(document(), read_style()) == document()


def test_a_broken_or_missing_logo_is_named_with_its_token(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"logo\.png"):
        with_logo(document(), style(tmp_path, "logo.png"))
    (tmp_path / "logo.png").write_bytes(b"geen plaatje")
    with pytest.raises(UnreadableFile, match=r"logo\.png.*logo\.file"):
        with_logo(document(), style(tmp_path, "logo.png"))
