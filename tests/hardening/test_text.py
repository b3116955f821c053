"""Every kind of text in every field: it prints exactly, or is refused with its place; the rest of the report stands."""

import io
import json
from typing import Any

import docx
import pytest

from bosodocs import DataError, fill, forms, load
from bosodocs.checks import leftovers
from bosodocs.model import Programme
from bosodocs.model.base import blocks_in
from bosodocs.prose.records import Prose
from tests.often import often
from tests.word.small import W, text_of

FORMS = (
    (forms.half_year_report, "Fortell ett eller to gode eksempler"),
    (forms.programme_plan, "Sum budsjetterte kostnader og finansiering"),
)
"""Each form with what stands at its end."""

GOOD = [
    "Kjøp & salg",
    "]]> {{ 7*7 }} {% for x in y %} {# z #}",
    "«sitat» “sitat” 'x' \"y\"",
    "עברית 1 العربية",
    "navn\u202etxet.exe",
    "Sámi: čáŋžđŧ ÄÖÅ",
    "familie 👨‍👩‍👧‍👦 og flagg 🇳🇴",
    "1\u00a0000\u202f000 myk\u00adbinde",
    "${x} %s {0} \\d $1",
]
BAD = ["x\x00y", "x\x0by", "x\x1fy", "x\ufffey", "x\uffffy"]
PLAIN = ["a &lt; b &amp; c", "*stjerner* og _streker_", "# nummer", "- strek"]
"""Plain text prints these; in Markdown they mean something else."""
MARKUP = ["a < b", "<b>fet</b>", "</w:p>", "</w:t>INJ", "<!-- -->"]
"""Plain text prints these; Markdown takes some of them for HTML, and then they are refused."""

LINES = "første\nandre\r\ntredje\rfjerde\tog tabulator"


def fields(kind=Programme, path=()):
    """Every text field of the model, as the path of keys to it and whether it is prose."""
    for info in kind.model_fields.values():
        here = (*path, info.alias)
        below = blocks_in(info.annotation)
        listed = "tuple" in str(info.annotation)
        if below:
            if below[0].__name__ != "Picture":
                yield from fields(below[0], (*here, 0) if listed else here)
        elif is_text(info.annotation):
            yield (*here, 0) if listed else here, "Prose" in str(info.annotation)


def is_text(annotation):
    return any(name in str(annotation) for name in ("str", "Prose")) and "Enum" not in str(annotation)


OTHERS = {
    ("mål", "årsmål", 0): {"år": 2012},
    ("ressursbruk", 0): {"år": 2012},
    ("programplan", "fremdriftsplan", 0): {"år": 2012},
}
"""What must stand beside a text for its block to be one."""

FIELDS = [
    pytest.param(path, prose, id=".".join(map(str, path)))
    for path, prose in fields()
    if path[-1] not in {"språk", "programmål", "deltakelse", "etter", "rapporterer_til"}
    and path[-2:-1] not in {("programmål",), ("deltakelse",)}
]


def programme_with(path, text):
    whole = {"formalia": {"kommune": "Ås kommune"}}
    at: Any = whole
    for position, key in enumerate(path):
        last = position + 1 == len(path)
        following = text if last else [] if isinstance(path[position + 1], int) else {}
        if isinstance(key, int):
            if not last:
                following = (
                    {**following, **OTHERS.get(path[: position + 1], {})} if isinstance(following, dict) else following
                )
            at.append(following)
            at = at[-1]
        else:
            at[key] = at.get(key, following) if not last else following
            at = at[key]
    return whole


def loaded(path, text, folder):
    file = folder / "program.json"
    file.write_text(json.dumps(programme_with(path, text), ensure_ascii=True), encoding="utf-8")
    return load(file)


def printed(programme, form):
    body = docx.Document(io.BytesIO(fill(programme, form).data)).element.body
    return [text_of(p) for p in body.iter(f"{W}p")]


def texts_of(programme, form):
    return [text for _, text in leftovers.texts(programme, form.places)]


def test_the_fields_are_those_of_the_model():
    assert len(FIELDS) > 70


@pytest.mark.parametrize(("path", "prose"), FIELDS)
def test_a_text_prints_exactly_and_the_report_s_end_still_stands(path, prose, tmp_path):
    texts, every = [*GOOD, *(() if prose else (*MARKUP, *PLAIN))], often(3, 1)
    for text in texts[len("".join(map(str, path))) % every :: every]:
        programme = loaded(path, text, tmp_path)
        value = value_at(programme, path)
        assert text == (plain(value) if isinstance(value, Prose) else str(value))
        for form, end in FORMS:
            if text in texts_of(programme, form):
                lines = printed(programme, form)
                assert any(text in line for line in lines), (form.name, path, text)
                assert any(line.startswith(end) for line in lines)


@pytest.mark.parametrize(("path", "prose"), FIELDS)
def test_what_no_document_can_hold_is_refused_with_its_place(path, prose, tmp_path):
    for text in BAD:
        with pytest.raises(DataError) as refused:
            loaded(path, text, tmp_path)
        [fault] = refused.value.faults
        assert "U+" in fault.what
        assert fault.place.path.replace("[0]", "") == ".".join(key for key in path if isinstance(key, str))


@pytest.mark.parametrize(("path", "prose"), [field for field in FIELDS if field.values[1]])
def test_markup_in_prose_prints_exactly_or_is_refused_with_its_line(path, prose, tmp_path):
    for text in MARKUP:
        try:
            programme = loaded(path, text, tmp_path)
        except DataError as refused:
            assert all(fault.place.line for fault in refused.faults)
            assert "HTML" in str(refused)
        else:
            assert plain(value_at(programme, path)) == text


@pytest.mark.parametrize(("path", "prose"), [field for field in FIELDS if not field.values[1]])
def test_line_breaks_and_tabs_are_kept(path, prose, tmp_path):
    value = value_at(loaded(path, LINES, tmp_path), path)
    if path[-1] not in {"telefon", "mobil", "epost"}:
        assert value == "første\nandre\ntredje\nfjerde\tog tabulator"


def test_a_lone_surrogate_is_refused(tmp_path):
    with pytest.raises(DataError, match="character"):
        loaded(("bakgrunn",), "x\ud800y", tmp_path)


def test_all_texts_stand_together(tmp_path):
    text = " ".join(GOOD)
    whole = {"formalia": {"kommune": "Ås kommune"}}
    for field in FIELDS:
        path, _ = field.values
        merge(whole, programme_with(path, text))
    whole["organisering"].pop("organisasjonskart", None)
    file = tmp_path / "program.json"
    file.write_text(json.dumps(whole), encoding="utf-8")
    programme = load(file)
    for form, _ in FORMS:
        lines = "\n".join(printed(programme, form))
        # the short name is not printed, nor a text twice in a row, nor what a form's template has no tag for
        assert lines.count(text) >= len(texts_of(programme, form)) - 4, form.name


def merge(into, more):
    for key, value in more.items():
        if isinstance(value, dict):
            merge(into.setdefault(key, {}), value)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            merge(into.setdefault(key, [{}])[0], value[0])
        else:
            into[key] = value


def value_at(programme, path):
    value = programme
    for key in path:
        if isinstance(key, int):
            value = value[key]
        else:
            value = getattr(value, next(name for name, info in type(value).model_fields.items() if info.alias == key))
    return value


def plain(prose):
    return "\n".join("".join(run.text for run in block.runs) for block in prose.blocks)
