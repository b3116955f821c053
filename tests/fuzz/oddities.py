"""Values and texts that no form should have, and some file has."""

VALUES = (
    "", " ", "0", "-1", "1", "2", "00", "1.5", "1e9", "1e400", "NaN", "inf", "-0", "999999999", "9" * 30,
    "0x10", "true", "none", "x", "æ", "A1", "A0", "B2:A1", "$A$1", "A1:XFD1048576", "ZZZZ1", "A99999999", "G:G",
    "5:3", "#REF!", "rId1", "rId999", "../x.xml", "/x.xml", "http://example.invalid/x", "file:///x", "\\\\x\\y",
    "mailto:%7b%7b", "xml:lang", "nb-NO", "s", "str", "inlineStr", "b", "e", "d", "shared", "array",
    "dataTable", "External", "restart", "continue", "begin", "end", "separate", "auto", "F0FE", "FFFFFFFF",
    "D800",
)  # fmt: skip
TEXTS = (
    "", " ", "\n", "\t", "\xa0", "x", "X", "☒", "☐", "✓", "æøå", "e\u0301", "\u202e123", "\ufeff", "\x85",
    "\u2028", "𐍈", "👩\u200d👧", "0", "-1", "1,5", "1.000.000", "ca. 1 mill", "kr 12", "12 %", "31.09.2013",
    "99999", "2012-2015", "1. halvår 2013", "{{", "}}", "{% if", "{%p endfor %}", "{{ formalia.kommune }}",
    "{{ x|y }}", "{# #}", "_x0007_", "=1+1", "=SUM(A:A)", "*a*", "[a](b)", "- a\n- b", "1. a", "# a",
    "a. " * 50, "@" * 50, "Delmål 1: ", "Hovedmål", "Ressursbruk", "7. Ressursbruk", "Navn", "Programleder:",
    "\u00ad", "1/2", "a|b", "null", "~", "!!x", "&a", "*a", "? a", "- ", "---",
)  # fmt: skip
