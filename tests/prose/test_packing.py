"""Prose on its way to another process: it comes out as it went in."""

import pickle

from hypothesis import given, settings

from bosodocs import fill, forms, load
from bosodocs.prose import packing
from bosodocs.prose.markdown import parse
from bosodocs.prose.records import Prose
from tests.often import often
from tests.property.programmes import CHARACTERS, programmes_of

packing.teach_pickle()
WRITTEN = "# Ett\n\nto **tre** [fire](https://a.example/)\n\n3) fem\n   - seks\n\n| sju |\n|:-:|\n| åtte |"


@settings(max_examples=often(20, 60))
@given(programmes_of(CHARACTERS))
def test_any_programme_comes_out_as_it_went_in(programme):
    assert pickle.loads(pickle.dumps(programme)) == programme


def test_each_kind_of_block_comes_out_as_it_went_in():
    assert packing.unpacked(packing.packed(parse(WRITTEN).blocks)) == parse(WRITTEN).blocks
    assert packing.unpacked(packing.packed(())) == ()


def test_prose_that_has_travelled_is_prose_like_any_other():
    sent = parse(WRITTEN)
    carried = pickle.loads(pickle.dumps(sent))
    again = pickle.loads(pickle.dumps(carried))
    assert carried == sent == carried == again
    assert {carried, sent, again} == {sent}
    assert repr(carried) == repr(sent)
    assert carried != parse("noe annet")
    assert carried
    assert not pickle.loads(pickle.dumps(Prose()))


def test_prose_that_has_travelled_prints_as_it_would_have_before():
    programme = load("samples/kongsvinger.yaml")
    for form in (forms.half_year_report, forms.programme_plan, forms.report_workbook, forms.plan_workbook):
        assert fill(pickle.loads(pickle.dumps(programme)), form).data == fill(programme, form).data


def test_what_is_packed_holds_no_records():
    def kinds(found):
        return {type(found)} | (set().union(*map(kinds, found)) if isinstance(found, tuple) else set())

    assert kinds(packing.packed(parse(WRITTEN).blocks)) <= {tuple, str, int, bool}
