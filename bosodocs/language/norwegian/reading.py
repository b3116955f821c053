"""What is doubtful about a filled form that is read."""

SENTENCES = {
    # Files
    "This is a folder.": "Dette er en mappe.",
    "The file is larger than 50 MB.": "Filen er større enn 50 MB.",
    "This is a device or a pipe.": "Dette er en enhet eller et rør, ikke en fil.",
    "The file cannot be read.": "Filen kan ikke leses.",
    "The file is no Word or Excel form.": "Filen er ikke noe skjema i Word eller Excel.",
    "The document is none of the forms: their headings are not found.": "Dokumentet er ikke noen av skjemaene: overskriftene deres finnes ikke i det.",
    "The workbook is none of the forms: their sheets are not found.": "Arbeidsboken er ikke noen av skjemaene: arkene deres finnes ikke i den.",
    "Its first sheet is {name}.": "Det første arket heter {name}.",
    "Its text begins: {text}": "Teksten begynner slik: {text}",
    # Labels and places
    "table {table}, row {row}": "tabell {table}, rad {row}",
    "sheet «{sheet}», row {row}": "ark «{sheet}», rad {row}",
    "{label} is taken for «{row}».": "{label} er tatt for «{row}».",
    "{label} is taken for a heading of the form.": "{label} er tatt for en overskrift i skjemaet.",
    "{text} is no heading of the form; it is taken into the text above it.": "{text} er ingen overskrift i skjemaet, og er tatt inn i teksten over.",
    "{label} is missing.": "{label} mangler.",
    "below {heading}": "under {heading}",
    "{text} has no place in the form.": "{text} har ikke noen plass i skjemaet.",
    "{written} is taken as {amount}; {more} has no place in the form.": "{written} er lest som {amount}; {more} har ikke noen plass i skjemaet.",
    "{section} has no heading of its own; what stands below {heading} is read as that section.": (
        "{section} har ingen egen overskrift; det som står under {heading}, er lest som den delen."
    ),
    "Look whether all of it has found its place.": "Se om alt har kommet på plass.",
    "«Hovedmål» stands more than once in this table, as if the heading of the next were missing.": (
        "«Hovedmål» står flere ganger i denne tabellen, som om overskriften til den neste manglet."
    ),
    "Look whether each row stands under its main goal.": "Se om hver rad står under sitt hovedmål.",
    "{headings} stand more than once in the document, and each is read as one section.": (
        "{headings} står flere ganger i dokumentet, og hver er lest som én del."
    ),
    "If it holds several reports, save each in a file of its own.": "Er det flere rapporter, så lagre hver av dem i sin egen fil.",
    "{text} has no place in the form: {more}": "{text} har ikke noen plass i skjemaet: {more}",
    "The row {label} has no place in the form.": "Raden {label} har ikke noen plass i skjemaet.",
    "The column {label} has no place in the form.": "Kolonnen {label} har ikke noen plass i skjemaet.",
    "The column {label} has no place in the form: {text}.": "Kolonnen {label} har ikke noen plass i skjemaet: {text}.",
    "A goal table stands under none of the three main goals: {text}.": "En måltabell står ikke under noen av de tre hovedmålene: {text}.",
    "{text} is left over from the blank form.": "{text} står igjen fra det tomme skjemaet.",
    # Values
    "{value} is left out: {reason}": "{value} er utelatt: {reason}",
    "It is not what is asked.": "Det er ikke det skjemaet spør om.",
    "The municipality's name is not found.": "Navnet på kommunen er ikke funnet.",
    "Write it into the programme file.": "Skriv det i programfilen.",
    "{name} is put into ordinary letters as «{made}».": "{name} er skrevet med vanlige bokstaver: «{made}».",
    "The half-year is not stated, and is reckoned from the date {date} as {period}.": "Halvåret er ikke oppgitt, og er regnet ut fra datoen {date}: {period}.",
    "Look whether that is right.": "Se om det stemmer.",
    "{label}: the cell under {columns} has a colour and no cross.": "{label}: ruten under {columns} har farge og ikke kryss.",
    "A colour is not read. Write «deltakelse» into the programme file.": "En farge blir ikke lest. Skriv «deltakelse» i programfilen.",
    "{label}: {text} in «{column}» is taken as a cross and kept as a remark.": "{label}: {text} under «{column}» er tatt for et kryss og beholdt som merknad.",
    # Beside the text
    "The document holds tracked changes; they are read as accepted.": "Dokumentet har sporede endringer; de er lest som godtatt.",
    "Accept or refuse them in Word if that is not what you want.": "Godta eller avvis dem i Word hvis det ikke var meningen.",
    "it has no text": "den har ingen tekst",
    "A figure or text box is not taken along: {text}.": "En figur eller tekstboks er ikke tatt med: {text}.",
    "{kind} is not taken along: {text}.": "{kind} er ikke tatt med: {text}.",
    "A comment": "En kommentar",
    "A footnote": "En fotnote",
    "An endnote": "En sluttnote",
    "An embedded document": "Et innsatt dokument",
    "The document takes something from elsewhere ({kind}), which is left alone.": "Dokumentet henter noe fra et annet sted ({kind}), og det er ikke tatt med.",
    "«{sheet}»: {count} cells from column {column} on are left out.": "«{sheet}»: {count} celler fra kolonne {column} og utover er utelatt.",
    "Write what it says into the text.": "Skriv det som står der, inn i teksten.",
}
