"""Word documents written by hand: paragraphs, tables, controls and old form fields, as Word and others write them."""

import io
import zipfile
from itertools import count
from xml.sax.saxutils import escape

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
    f'<w:pPr><w:keepNext/><w:outlineLvl w:val="{level}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr></w:style>'
    for identity, name, level, size in (
        ("Overskrift1", "heading 1", 0, 32),
        ("Overskrift2", "heading 2", 1, 26),
        ("Overskrift3", "heading 3", 2, 24),
        ("Overskrift4", "heading 4", 3, 22),
    )
)
_TABLE_LOOK = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" '
    'w:header="708" w:footer="708" w:gutter="0"/>'
)
_ids = count(1)


def r(text, properties=""):
    """A run; a tab and a line's end are Word's own."""
    made = escape(text).replace("\t", "</w:t><w:tab/><w:t>").replace("\n", "</w:t><w:br/><w:t>")
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{look}<w:t>{made}</w:t></w:r>".replace("<w:t>", '<w:t xml:space="preserve">')


def p(*content, style="", properties=""):
    """A paragraph of texts and of markup."""
    inner = "".join(one if one.startswith("<w:") else r(one) for one in content if one)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    kept = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{kept}{inner}</w:p>"


def h(text, level=2):
    """A heading."""
    return p(text, style=f"Overskrift{level}")


def bold(text):
    """A line in bold letters."""
    return p(r(text, "<w:b/>"))


def tc(content="", *, span=1, merge="", width=2200):
    """A cell of paragraphs, of a text with one for each line, or of other blocks."""
    if not content.startswith("<w:"):
        content = "".join(map(p, content.split("\n\n")))
    elif content.startswith("<w:r>"):
        content = p(content)
    more = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    more += {"": "", "begin": '<w:vMerge w:val="restart"/>', "on": "<w:vMerge/>"}[merge]
    return f'<w:tc><w:tcPr><w:tcW w:w="{width * span}" w:type="dxa"/>{more}</w:tcPr>{content}</w:tc>'


def tr(*cells, head=False):
    """A row of cells."""
    marked = "<w:trPr><w:tblHeader/></w:trPr>" if head else ""
    return f"<w:tr>{marked}{''.join(one if one.startswith(('<w:tc>', '<w:sdt>')) else tc(one) for one in cells)}</w:tr>"


def tbl(*rows, columns=None):
    """A table of rows, each a tuple of cells or markup."""
    made = [row if isinstance(row, str) else tr(*row) for row in rows]
    many = columns or max(len(row) for row in rows if not isinstance(row, str))
    grid = f'<w:gridCol w:w="{9000 // many}"/>' * many
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>{_TABLE_LOOK}</w:tblBorders></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(made)}</w:tbl>"
    )


def sdt(content, properties="<w:text/>", *, prompt=False):
    """A content control around some content."""
    flag = "<w:showingPlcHdr/>" if prompt else ""
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{next(_ids)}"/>{flag}{properties}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


PROMPT = r("Klikk her for å skrive inn tekst.", '<w:color w:val="808080"/>')
DATE = '<w:date w:fullDate="{}T00:00:00Z"><w:dateFormat w:val="dd.MM.yyyy"/><w:lid w:val="nb-NO"/></w:date>'
NO_DATE = '<w:date><w:dateFormat w:val="dd.MM.yyyy"/><w:lid w:val="nb-NO"/></w:date>'


def control(value, properties="<w:text/>"):
    """A control in a line, with a value or with its prompt."""
    return sdt(r(value) if value else PROMPT, properties, prompt=not value)


def items(kind, *values):
    """The properties of a drop-down or combo box."""
    listed = "".join(f'<w:listItem w:displayText="{one}" w:value="{one}"/>' for one in values)
    return f"<w:{kind}>{listed}</w:{kind}>"


def box(ticked):
    """A box to tick of Word 2010 and later."""
    state = (
        f'<w14:checkbox><w14:checked w14:val="{int(bool(ticked))}"/><w14:checkedState w14:val="2612" '
        'w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
    )
    return sdt(r("☒" if ticked else "☐"), state)


def _field(code, data, result):
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def form_text(value=""):
    """A text form field of Word 97 to 2003."""
    data = (
        f'<w:ffData><w:name w:val="Tekst{next(_ids)}"/><w:enabled/><w:calcOnExit w:val="0"/><w:textInput/></w:ffData>'
    )
    return _field("FORMTEXT", data, r(value or "\u2002" * 5, "<w:noProof/>"))


def form_box(ticked):
    """A check box of Word 97 to 2003."""
    state = f'<w:checkBox><w:sizeAuto/><w:default w:val="{int(bool(ticked))}"/></w:checkBox>'
    data = f'<w:ffData><w:name w:val="Avkrysning{next(_ids)}"/><w:enabled/><w:calcOnExit w:val="0"/>{state}</w:ffData>'
    return _field("FORMCHECKBOX", data, "")


def form_choice(value, *values):
    """A drop-down of Word 97 to 2003."""
    chosen = f'<w:result w:val="{values.index(value)}"/>' if value in values else ""
    listed = "".join(f'<w:listEntry w:val="{one}"/>' for one in values)
    data = (
        f'<w:ffData><w:name w:val="Liste{next(_ids)}"/><w:enabled/><w:calcOnExit w:val="0"/>'
        f"<w:ddList>{chosen}{listed}</w:ddList></w:ffData>"
    )
    return _field("FORMDROPDOWN", data, "")


def part(kind, *content):
    """A page's head or foot, or comments."""
    return f"<w:{kind} {_NAMESPACES}>{''.join(content)}</w:{kind}>"


def docx(*body, head="", foot="", protected=False, parts=None, related=()):
    """The bytes of a document; `related` are further parts: kind of relationship, name and content type of each."""
    told = [("styles", "styles.xml", f"{_WORD}.styles+xml"), ("settings", "settings.xml", f"{_WORD}.settings+xml")]
    guard = '<w:documentProtection w:edit="forms" w:enforcement="1"/>' if protected else ""
    contents = {
        "word/styles.xml": part(
            "styles", '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
            _STYLES,
        ),
        "word/settings.xml": part("settings", guard),
        **(parts or {}),
    }  # fmt: skip
    references = ""
    for kind, reference, text in (("hdr", "header", head), ("ftr", "footer", foot)):
        if text:
            told.append((reference, f"{reference}1.xml", f"{_WORD}.{reference}+xml"))
            contents[f"word/{reference}1.xml"] = part(kind, text if text.startswith("<w:") else p(text))
            references += f'<w:{reference}Reference w:type="default" r:id="rId{len(told)}"/>'
    told += related
    section = f"<w:sectPr>{references}{_PAGE}</w:sectPr>"
    contents["word/document.xml"] = part("document", f"<w:body>{''.join(body)}{section}</w:body>")
    contents["word/_rels/document.xml.rels"] = _relations(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{name}"/>'
        for number, (kind, name, _) in enumerate(told, 1)
    )
    contents["_rels/.rels"] = _relations(
        [f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>']
    )
    overrides = "".join(
        f'<Override PartName="/word/{name}" ContentType="{kind}"/>'
        for _, name, kind in [*told, ("", "document.xml", f"{_WORD}.document.main+xml")]
        if kind
    )
    contents["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f"{overrides}</Types>"
    )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in contents.items():
            package.writestr(name, text)
    return written.getvalue()


def _relations(lines):
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{"".join(lines)}</Relationships>'
