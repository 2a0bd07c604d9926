from brief_builder.document.rich.read_out import read_out

TEXT = """Zie de **cijfers**[^1] van
het [jaar](https://almere.nl/jaar).

- een
- twee
  1. diep

| Jaar | Deel |
| --- | ---: |
| 2020 | 54% |

![Een kaart](kaart.png)

[^1]: Uit het *rapport*.
"""


def test_nothing_of_markdown_is_left() -> None:
    assert read_out(TEXT).split("\n\n") == [
        "Zie de cijfers [Uit het rapport.] van het jaar.",
        "• een\n• twee\n    1. diep",
        "Jaar – Deel\n2020 – 54%",
        "[Een kaart]",
    ]


def test_words_stay_words() -> None:
    assert read_out("Almere telt 226.000 inwoners (2024).") == "Almere telt 226.000 inwoners (2024)."
    assert read_out("") == ""
