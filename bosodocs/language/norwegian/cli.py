"""What `fill-report` says of itself."""

SENTENCES = {
    "a filled form as a programme file": "et utfylt skjema som programfil",
    "the next half-year's programme file, from the last report or programme file": (
        "programfilen for neste halvår, fra den forrige rapporten eller programfilen"
    ),
    "the filled form, .docx or .xlsx": "det utfylte skjemaet, .docx eller .xlsx",
    "the last report (.docx, .xlsx) or programme file (.yaml, .json)": "den forrige rapporten (.docx, .xlsx) eller programfilen (.yaml, .json)",
    "the programme file to write; without it, it is printed": "programfilen som skal skrives; uten den vises den",
    "{name} is not written: {count} open questions, and --strict.": "{name} er ikke skrevet: {count} åpne spørsmål, og --strict.",
    "tag": "flettefelt",
    "filled with": "fylles med",
    "example": "eksempel",
    "LibreOffice is not found, or does not print: the length of the stories is estimated.": (
        "LibreOffice finnes ikke, eller skriver ikke ut: lengden på historiene er anslått."
    ),
    "The success stories take {pages} pages, laid out by LibreOffice.": "Suksesshistoriene fyller {pages} sider, satt opp av LibreOffice.",
    "let LibreOffice tell how many pages the success stories take": "la LibreOffice si hvor mange sider suksesshistoriene fyller",
    "Name at least one programme file.": "Oppgi minst én programfil.",
    "Fills the official forms of a boligsosialt utviklingsprogram from a programme file.": (
        "Fyller ut skjemaene i boligsosialt utviklingsprogram fra en programfil."
    ),
    "Exit code: 0 filled, 1 something must be mended, 2 the command was used wrongly.": "Sluttkode: 0 fylt ut, 1 noe må rettes, 2 kommandoen er brukt feil.",
    "a programme file (.yaml, .yml or .json)": "en programfil (.yaml, .yml eller .json)",
    "the folder to write to; without it, this one": "mappen det skrives til; uten den, denne mappen",
    "the form to fill: {names}; without it, each that has facts": "skjemaet som skal fylles ut: {names}; uten det, alle det er opplysninger til",
    "your own copy of the form's template": "din egen kopi av skjemaets mal",
    "find faults and open questions, write nothing": "finn feil og åpne spørsmål, skriv ingenting",
    "take open questions as faults, and then write nothing": "regn åpne spørsmål som feil, og skriv da ingenting",
    "replace a file that has other content": "skriv over en fil med annet innhold",
    "say nothing of the findings of this rule (see docs/findings.md)": "si ingenting om funn etter denne regelen (se docs/funn.md)",
    "share many files between so many processes": "fordel mange filer på så mange prosesser",
    "the language of messages; without it, that of your machine": "språket i meldinger; uten det, maskinens",
    "list the tags that the template of a form can have": "vis flettefeltene som malen til et skjema kan ha",
    "{text} is not a number from 1 to 64": "{text} er ikke et tall fra 1 til 64",
    "{good} of {all} files went well.": "{good} av {all} filer gikk bra.",
    "It would be written to the same file as that of {other}: {target}.": "Det ville blitt skrevet til samme fil som skjemaet fra {other}: {target}.",
    "Write them to different folders.": "Skriv dem til hver sin mappe.",
    "Other tools for the forms.": "Andre verktøy for skjemaene.",
    "an empty programme file (.yaml), or an empty workbook to fill in (.xlsx)": "en tom programfil (.yaml), eller et tomt Excel-ark til å fylle ut (.xlsx)",
    "the file to write, .yaml or .xlsx": "filen som skal skrives, .yaml eller .xlsx",
    "the workbook to begin: {names}": "arket som skal begynnes: {names}",
    "the JSON Schema of the programme file, for editors": "programfilens JSON Schema, for redigeringsprogrammer",
    "every key of the programme file, what it means, and an example": "hver nøkkel i programfilen, hva den betyr, og et eksempel",
    "«{suffix}» is no file that can be begun.": "«{suffix}» er ingen fil som kan begynnes.",
    "Name a .yaml or .xlsx file.": "Oppgi en .yaml- eller .xlsx-fil.",
    "what has changed from one programme file or filled form to another, by section, in words": (
        "hva som er endret fra én programfil eller ett utfylt skjema til et annet, del for del, med ord"
    ),
    "{file} is not written. Name a file with -o.": "{file} er ikke skrevet. Oppgi en fil med -o.",
    "Not compared, since {file} does not show it: {parts}.": "Ikke sammenlignet, fordi {file} ikke viser det: {parts}.",
    "the older file": "den eldste filen",
    "the newer file": "den nyeste filen",
    "usage": "bruk",
    "arguments": "argumenter",
    "options": "valg",
    "commands": "kommandoer",
    "show this and end": "vis dette og avslutt",
    "«{what}» is no option here.": "«{what}» er ikke noe valg her.",
    "{what} is missing.": "{what} mangler.",
    "{option}: «{what}» is none of {among}.": "{option}: «{what}» er ingen av {among}.",
    "{option}: a value is missing behind it.": "{option}: det mangler en verdi bak.",
}
