"""An item from a library of somebody else on the clipboard: its words and its source, and nothing that runs or turns them around."""

import re
from dataclasses import replace

from brief_builder.gui.read.copying import with_source
from tests.brief.tiny import LIBRARY

EVIL = (
    "Zie <script>alert(1)</script> [hier](javascript:alert(1)), [daar](data:text/html,x), [dit](file:///c:/x), "
    "[een begrip](begrip:veerkracht), [het CBS](https://www.cbs.nl/) en \u202egeheim\u202c."
)


def test_nothing_on_the_clipboard_runs_or_leads_into_the_app() -> None:
    finding = LIBRARY.find("eenzaamheid")
    data = with_source(replace(finding, title='Titel"><img src=x onerror=alert(1)>', summary=EVIL), LIBRARY)
    html = data.html()
    assert re.findall(r'href="([^"]*)"', html)[:1] == ["https://www.cbs.nl/"]
    assert all(address.startswith("https://") for address in re.findall(r'href="([^"]*)"', html))
    assert not re.search(r"<(script|img|iframe|object|style)\b", html)
    assert "Zie <script>alert(1)</script>" in data.text()
    assert data.text().startswith('Titel"><img src=x onerror=alert(1)>\n')
    assert "en geheim." in data.text()


def test_the_source_stands_below_the_words() -> None:
    data = with_source(LIBRARY.find("eenzaamheid"), LIBRARY)
    assert "CBS" in data.text().splitlines()[-1]
    assert "CBS" in data.html().rpartition("<p>")[2]
