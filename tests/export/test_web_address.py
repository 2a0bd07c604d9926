from __future__ import annotations

import pytest

from brief_builder.export.web_address import web_address


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://example.org/a?b=1&c=[2]#d", "https://example.org/a?b=1&c=[2]#d"),
        (" https://example.org/caf\u00e9 ", "https://example.org/caf%C3%A9"),
        ("https://example.org/50%25", "https://example.org/50%25"),
        ("mailto:raad@example.org", "mailto:raad@example.org"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("HTTP://example.org", "HTTP://example.org"),
        ("http://[", ""),
        ("http:0", ""),
        ("mailto:", ""),
        ("", ""),
    ],
)
def test_only_addresses_of_the_web_are_linked(href: str, address: str) -> None:
    assert web_address(href) == address
