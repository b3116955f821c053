"""Forms' templates and filled forms, changed as other programs, or strangers, would write them."""

import io
import zipfile

from bosodocs import fill, forms
from bosodocs.filling import shipped
from bosodocs.model import Formalia, Programme

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PROGRAMME = Programme(formalia=Formalia(municipality="Ås kommune"))
REPORT, SHEETS = forms.half_year_report, forms.report_workbook
MAIN = {REPORT: "word/document.xml", SHEETS: "xl/workbook.xml"}
TYPES = "[Content_Types].xml"


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def packed(found):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        for name, content in found.items():
            file.writestr(name, content)
    return written.getvalue()


def changed(data, changes):
    """A package with parts changed: by what replaces each, or a function of it; None takes one away."""
    found = parts(data)
    for name, change in changes.items():
        content = change(found.get(name, b"")) if callable(change) else change
        if content is None:
            del found[name]
        else:
            found[name] = content.encode() if isinstance(content, str) else content
    return packed(found)


def template(form=REPORT, **changes):
    """The shipped template with parts changed."""
    return changed(shipped(form).read_bytes(), changes)


def filled(folder, data, form=REPORT):
    """A form filled from a template, with what is told of it."""
    path = folder / f"mal{form.suffix}"
    path.write_bytes(data)
    return fill(PROGRAMME, form, template=path)


def tied(kind, target, *, mode="", identity="rIdX"):
    """Relationships with one more."""
    kind = kind if "/" in kind else f"{OFFICE}/{kind}"
    added = f'<Relationship Id="{identity}" Type="{kind}" Target="{target}"{mode and f" TargetMode={mode!r}"}/>'

    def change(old):
        empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
        return (old or empty).replace(b"</Relationships>", f"{added}</Relationships>".encode())

    return change


def typed(part, kind):
    """Content types with one more."""
    return before("</Types>", f'<Override PartName="/{part}" ContentType="{kind}"/>')


def before(mark, added):
    """A part with markup before the first of a mark."""

    def change(old):
        assert mark.encode() in old
        return old.replace(mark.encode(), f"{added}{mark}".encode(), 1)

    return change


def instead(old, new):
    """A part with markup in another's place."""

    def change(content):
        assert old.encode() in content
        return content.replace(old.encode(), new.encode())

    return change
