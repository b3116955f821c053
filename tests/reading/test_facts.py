"""What was read, made a programme by the model: what it refuses is left out, and nothing else."""

from bosodocs import fill, forms
from bosodocs.matching import labels, values
from bosodocs.matching.notes import Notes, Seen
from bosodocs.model import Formalia, Programme
from bosodocs.reading import read, validated


def years(*told):
    return [{"år": Seen(year), "tilsagn": Seen("1000")} for year in told]


def test_what_is_refused_in_a_list_takes_nothing_else_along():
    told = [str(year) for year in range(2001, 2009)]
    tree = {"formalia": {"kommune": Seen("Ås kommune")}, "ressursbruk": years(*told, "i fjor", "i år", "2009", "2010")}
    notes = Notes("rapport.docx")
    made = validated.programme(tree, forms.half_year_report, notes)
    assert [year.year for year in made.resources] == [*range(2001, 2011)]
    assert [note.id for note in notes.made].count("value") >= 2
    assert any("i fjor" in note.what for note in notes.made)
    assert any("i år" in note.what for note in notes.made)


def test_a_block_without_what_it_must_have_says_what_is_missing():
    tree = {"formalia": {"kommune": Seen("Ås kommune")}, "ressursbruk": [{"tilsagn": Seen("1000")}]}
    notes = Notes("rapport.docx")
    assert validated.programme(tree, forms.half_year_report, notes).resources == ()
    assert [note.what for note in notes.made] == ["«1000» is left out: «År» is missing."]


def test_an_answer_stands_by_its_label_whatever_characters_that_has():
    tree = {"formalia": {"kommune": Seen("Ås kommune")}}
    values.put(tree, "egne_svar.Nr. 1 [a]", Seen("FoU"))
    values.put(tree, "egne_svar.Nr. 2", Seen("a\x07", "table 2"))
    notes = Notes("rapport.docx")
    assert validated.programme(tree, forms.half_year_report, notes).own_answers == {"Nr. 1 [a]": "FoU"}
    assert [note.place.path for note in notes.made] == ["egne_svar.Nr. 2"]


def test_nothing_of_a_document_stays_in_memory(tmp_path):
    programme = Programme(formalia=Formalia(municipality="Ås kommune"))
    read(fill(programme, forms.half_year_report).save(tmp_path))
    assert labels._plain.cache_info().currsize == 0  # nothing else tells
