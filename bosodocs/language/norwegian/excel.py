"""What is wrong with an Excel template."""

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
}
