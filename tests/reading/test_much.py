"""Documents with thousands of the same: sizes that a rule which looks at each for each would not finish."""

from bosodocs.reading import read
from tests.reading.words import background, document, heading, p, reading, tbl, told, tr


def box(markup):
    inside = f'<v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>{markup}</w:txbxContent></v:textbox>'
    return f"<w:p><w:r><w:pict>{inside}</w:pict></w:r></w:p>"


def test_thousands_of_text_boxes(tmp_path):
    found = reading(tmp_path, *(box(p(f"Boks {number}")) for number in range(12_000)))
    assert len(told(found, "lost")) == 12_000
    assert background(found) == []


def test_thousands_of_tables_of_members(tmp_path):
    heads = tr("Navn", "Stilling", "Virksomhet", "Rolle")
    tables = (p("") + tbl(heads, tr(f"Anne {number} Eksempel", "leder", "NAV", "medlem")) for number in range(6_000))
    found = reading(tmp_path, p("Tekst."), behind=heading("4. Organisering") + "".join(tables))
    assert len(found.programme.organisation.steering_group) == 6_000


def test_a_line_of_thousands_of_colons(tmp_path):
    line = "Programleder: Kari Nordmann" + "".join(f", merknad {number}: svar" for number in range(8_000))
    path = document(tmp_path, p("Tekst."), behind=heading("1. Formalia") + p(line))
    assert any("merknad 7999" in what for what in told(read(path)))


def test_words_that_find_no_place_beside_a_long_text(tmp_path):
    long = p(" ".join(f"ord{number}" for number in range(60_000)))
    lost = "".join(p(f"tapt{number} sak{number}") for number in range(10_000))
    found = reading(tmp_path, long, behind=heading("5. Samarbeidspartnere") + lost)
    assert sum("tapt" in what for what in told(found, "extra")) >= 1
    assert "tapt9999 sak9999" in " ".join(told(found, "extra"))
