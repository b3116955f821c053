"""What is wrong with an Excel template, or doubted about a workbook that is handed in."""

SENTENCES = {
    "The file is no Excel workbook.": "Filen er ingen Excel-arbeidsbok.",
    "Give a .xlsx file.": "Oppgi en .xlsx-fil.",
    "The template is one with macros (.xlsm).": "Malen har makroer (.xlsm).",
    "Save it as an ordinary .xlsx file in Excel.": "Lagre den som en vanlig .xlsx-fil i Excel.",
    "The file is an Excel template (.xltx).": "Filen er en Excel-mal (.xltx).",
    "Save it in Excel as «Excel Workbook (.xlsx)».": "Lagre den i Excel som «Excel-arbeidsbok (.xlsx)».",
    "{name} is not written as Excel ordinarily does.": "{name} er ikke skrevet slik Excel vanligvis gjør.",
    "{cells} is merged over several rows of the block «{name}».": (
        "{cells} er slått sammen over flere rader i blokken «{name}»."
    ),
    "Merge cells of one row alone.": "Slå bare sammen celler i samme rad.",
    "Nothing fills this name.": "Ingenting fyller ut dette navnet.",
    "See the list of names: fill-report --tags.": "Se listen over navn: fill-report --tags.",
    "Name the rows of the list, and the cell in the first of them.": (
        "Gi radene i listen et navn, og cellen i den første av dem et annet."
    ),
    "«{name}» leads to no cell: {written}.": "«{name}» fører ikke til noen celle: {written}.",
    "«{name}» is a text, and its name is one of several cells.": "«{name}» er en tekst, og navnet gjelder flere celler.",
    "«{name}» stands outside the block «{block}».": "«{name}» står utenfor blokken «{block}».",
    "Name the cell again (Formulas, Name Manager).": "Gi cellen navn på nytt (Formler, Navnebehandling).",
    "Name one cell.": "Gi én celle navnet.",
    "The block «{name}» shares a row with another one.": "Blokken «{name}» deler en rad med en annen.",
    "«{name}» stands among the rows of a list.": "«{name}» står blant radene i en liste.",
    "«{name}» is a list inside a list, which no row can hold.": (
        "«{name}» er en liste i en liste, som ingen rad har plass til."
    ),
    "«{name}» stands in two places: {first} and {second}.": "«{name}» står på to steder: {first} og {second}.",
    "Delete one of them (Formulas, Name Manager).": "Slett ett av dem (Formler, Navnebehandling).",
    "{cell} has an array formula, which no row block can repeat.": (
        "{cell} har en matriseformel, som ingen radblokk kan gjenta."
    ),
    "The workbook counts its dates from 1904.": "Arbeidsboken teller datoer fra 1904.",
    "Turn that off in Excel (Options, Advanced), and look over the dates in it.": (
        "Slå det av i Excel (Alternativer, Avansert), og se over datoene i den."
    ),
    "«{name}»: {what}": "«{name}»: {what}",
    "Put them below each other.": "Sett dem under hverandre.",
    "Put it above or below them.": "Sett det over eller under dem.",
    "The template has no names that facts go to, so nothing would be filled in.": (
        "Malen har ingen navn som noe fylles inn i, så ingenting ville bli fylt ut."
    ),
    "Name the cells again.": "Gi cellene navn på nytt.",
    "There is no sheet «{name}».": "Det finnes ikke noe ark «{name}».",
    "The file is a binary workbook (.xlsb).": "Filen er en binær arbeidsbok (.xlsb).",
    "The file holds macros, which are never run.": "Filen inneholder makroer, som aldri blir kjørt.",
    "Open it in Excel, look it over and save it again.": "Åpne den i Excel, se over den og lagre den på nytt.",
    "Take out of the workbook what does not belong to the form.": "Fjern det i arbeidsboken som ikke hører til skjemaet.",
    "The same holds for {count} other places.": "Det samme gjelder {count} andre steder.",
    "«{sheet}» is damaged from {cell} on.": "«{sheet}» er skadet fra og med {cell}.",
    "«{sheet}» has cells beyond the last row or column that a sheet has.": (
        "«{sheet}» har celler utenfor siste rad eller kolonne som et ark kan ha."
    ),
    "{place} stands twice in the file; the last one is read.": "{place} står to ganger i filen; den siste leses.",
    "{place} names a text that the file does not hold.": "{place} viser til en tekst som ikke finnes i filen.",
    "{place} is left out: the workbook's texts are too many, or damaged.": (
        "{place} er utelatt: arbeidsboken har for mange tekster, eller tekstene er skadet."
    ),
    "{place} is left out: the workbook has more than {count} characters of text.": (
        "{place} er utelatt: arbeidsboken har mer enn {count} tegn tekst."
    ),
    "{place} is read up to character number {count}.": "{place} leses til og med tegn nummer {count}.",
    "The formula in {place} has not been worked out.": "Formelen i {place} er ikke beregnet.",
    "Open it in Excel and save it.": "Åpne den i Excel og lagre den.",
    "{place} is kept as written: it should be a number, and is none.": (
        "{place} er beholdt som skrevet: det skulle være et tall, men er ikke det."
    ),
    "{place} is shown as a date, and its number {number} is no day.": (
        "{place} vises som en dato, men tallet {number} er ingen dag."
    ),
    "{place} shows the error {error}.": "{place} viser feilen {error}.",
    "Mend its formula in Excel.": "Rett formelen i Excel.",
    "«{sheet}» has more merged cells than are read.": "«{sheet}» har flere sammenslåtte celler enn det som leses.",
    "«{sheet}» has more coloured cells than are read.": "«{sheet}» har flere fargede celler enn det som leses.",
    "«{sheet}»: {count} cells from {cell} on are left out.": "«{sheet}»: {count} celler fra og med {cell} er utelatt.",
    "«{sheet}» is not read to its end.": "«{sheet}» er ikke lest helt til slutten.",
    "«{sheet}» is left out: the file holds no cells of it.": "«{sheet}» er utelatt: filen inneholder ingen celler fra det.",
    "«{sheet}» is left out: it is the same as a sheet before it.": (
        "«{sheet}» er utelatt: det er det samme som et ark før det."
    ),
    "{count} sheets are left out.": "{count} ark er utelatt.",
    "How cells look is damaged in the file: dates are read as numbers, bold text as plain.": (
        "Celleformatene er skadet i filen: datoer leses som tall, og fet skrift som vanlig."
    ),
    "The workbook takes something from elsewhere ({kind}), which is left alone.": (
        "Arbeidsboken henter noe fra et annet sted ({kind}), som ikke blir rørt."
    ),
    "Check whether the figures in it are still right.": "Se etter om tallene i den fortsatt stemmer.",
}
