"""Stars and underscores that were typed as characters are not taken for bold or italic without a word."""

import pytest

from bosodocs.errors import Unreadable
from bosodocs.prose import markdown


@pytest.mark.parametrize(
    "source",
    [
        "2*3*4",
        "2**3**4",
        "*3*4",
        "a *b*c",
        "a*b* c",
        "(*) se note (*)",
        "*) Tall for 2012. Se note*)",
        "«*» og «*»",
        '"*" og "*"',
        "”*” og “*”",
        "Se *, og note*.",
        "Gjelder *. Se note*.",
        "-*- Mål -*-",
        "(___) ja (___) nei",
        "https://a.example/_b_/c",
        "https://a.example/*b*",
        "_se www.a.example/b_/c",
        "[a](https://a.example)*b*",
    ],
)
def test_characters_that_would_not_be_printed_are_told_once(source):
    with pytest.raises(Unreadable) as caught:
        markdown.parse(source)
    assert {trouble.line for trouble in caught.value.troubles} == {0}
    assert all("would not be printed" in trouble.what for trouble in caught.value.troubles)


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("**fet**, *kursiv*.", "fet, kursiv."),
        ("(**fet**)", "(fet)"),
        ("**«sitat»**", "«sitat»"),
        ('*"sitat"*', '"sitat"'),
        ("*...og så videre*", "...og så videre"),
        ("*(se vedlegg)*", "(se vedlegg)"),
        ("**Mål:** bolig", "Mål: bolig"),
        ("*– og så?*", "– og så?"),
        ("bolig/*tjeneste*", "bolig/tjeneste"),
        ("***begge***", "begge"),
        ("**a *b***", "a b"),
        ("*a\nb*\nc", "a b c"),
        ("*https://a.example/b*", "https://a.example/b"),
        ("**[a](https://a.example)**", "a"),
        ("__fet__ og _kursiv_", "fet og kursiv"),
    ],
)
def test_emphasis_as_people_write_it_is_read(source, printed):
    (paragraph,) = markdown.parse(source).blocks
    assert "".join(run.text for run in paragraph.runs) == printed
    assert any(run.bold or run.italic for run in paragraph.runs)


@pytest.mark.parametrize(
    "text",
    ["5 * 3 = 15", "Kari * Nordmann", "pris* og antall*", "a_b_c", "kari_nordmann_x@a.example", "** og **", "* )"[1:]],
)
def test_characters_without_a_meaning_stay(text):
    assert "".join(run.text for run in markdown.parse(text).blocks[0].runs) == text.strip()
