"""The law: a form that is adopted and filled is read as its facts, but for what it is told to have no room for."""

import pytest

from bosodocs import fill, forms, read
from bosodocs.kinds.canonical import canonical
from bosodocs.model import Formalia, Programme
from tests.adopting import facts
from tests.adopting.test_other_hands import programme
from tests.golden import samples

NOTATION = ("ressursbruk", "formalia.periode")
"""What has no place in columns of other years, and what a title says in words."""
WORD = [form for form in forms.ALL if form.suffix == ".docx"]


def printed(form, folder):
    """Blank, and filled in for another municipality."""
    old = programme(folder, facts.OLD_PLAN if form is forms.programme_plan else facts.OLD)
    return {"blank": Programme(formalia=Formalia(municipality="XXX kommune")), "last year's": old}


def apart(one, other, path=""):
    """The paths at which two sets of facts differ."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key, value in one.items():
            yield from apart(value, other.get(key), f"{path}.{key}".lstrip("."))
    elif one != other:
        yield path


@pytest.mark.parametrize("state", ["blank", "last year's"])
@pytest.mark.parametrize("form", WORD, ids=lambda form: form.name)
def test_a_form_without_tags_is_filled_with_all_that_it_has_room_for(form, state, tmp_path):
    template = tmp_path / "skjema.docx"
    template.write_bytes(fill(printed(form, tmp_path)[state], form).data)
    mine = samples.of(form)
    document = fill(mine, form, template=template)
    filled = tmp_path / "fylt.docx"
    filled.write_bytes(document.data)
    reading = read(filled)
    assert reading.form is form
    told = {finding.place.path.partition("[")[0] for finding in document.findings if finding.id == "unprinted"}
    want, got = (one.model_dump(by_alias=True) for one in (canonical(mine, form), reading.programme))
    assert [path for path in apart(want, got) if path not in told and not path.startswith(NOTATION)] == []
