"""What keeps a programme file from being read."""

SENTENCES = {
    "Write each label on a line of its own below, and the answer behind its colon.": (
        "Skriv hver ledetekst på sin egen linje under, og svaret etter kolonet."
    ),
    "Put a space behind the dash.": "Sett mellomrom bak bindestreken.",
    "It has a non-breaking space beside it, as text pasted from Word has. Type an ordinary one.": (
        "Den har et hardt mellomrom ved siden av seg, slik limt tekst fra Word kan ha. Skriv et vanlig."
    ),
    "«#{text}» is a comment, and is not printed.": "«#{text}» er en merknad, og skrives ikke ut.",
    "Put the whole value in quotes if it is meant.": "Sett hele verdien i anførselstegn hvis det er ment.",
    "Write it behind the value before.": "Skriv det etter verdien foran.",
    "A backslash means something of its own inside a text.": "Omvendt skråstrek betyr noe eget inne i en tekst.",
    "Write two backslashes.": "Skriv to omvendte skråstreker.",
    "The file ends in the middle.": "Filen slutter midt i.",
    "Check whether the whole file was saved.": "Se etter om hele filen ble lagret.",
    "A single quote stands where JSON has double quotes.": "En apostrof står der JSON har anførselstegn.",
    'Write " in its place.': 'Skriv " i stedet.',
    "JSON knows no comments.": "JSON har ikke kommentarer.",
    "Delete it, or keep the programme in a YAML file.": "Slett den, eller ha programmet i en YAML-fil.",
    "A typographic quote stands where JSON has plain ones.": (
        "Et typografisk anførselstegn står der JSON har rette anførselstegn."
    ),
    "Delete what stands behind the last bracket.": "Slett det som står etter den siste klammen.",
    "A comma is missing before this text.": "Det mangler et komma foran denne teksten.",
    'Write it; a quote inside a text is written \\".': 'Skriv det; et anførselstegn inne i en tekst skrives \\".',
    "A comma or «{close}» is missing here.": "Det mangler et komma eller «{close}» her.",
    "A key must stand here, in double quotes.": "Her må det stå en nøkkel i anførselstegn.",
    'Write it as "kommune".': 'Skriv den som "kommune".',
    "Write a colon between the key and its value.": "Skriv kolon mellom nøkkelen og verdien.",
    "A quote is opened on this line and not closed.": "Et anførselstegn åpnes på denne linjen og lukkes ikke.",
    "Close it at the end of the text.": "Lukk det der teksten slutter.",
    "A line break, a tab or another control character stands inside a text.": (
        "Et linjeskift, en tabulator eller et annet styretegn står inne i en tekst."
    ),
    "Write \\n for a line break.": "Skriv \\n for linjeskift.",
    "Write it as text, in quotes.": "Skriv det som tekst, i anførselstegn.",
    "The programme ends before this «{sign}».": "Programmet slutter før denne «{sign}».",
    "The file ends, and a «{close}» is missing.": "Filen slutter, og det mangler en «{close}».",
    "{key} has no colon.": "{key} mangler kolon.",
    "{quoted} is too large a number.": "{quoted} er et for stort tall.",
    "Leave it out until it is known.": "Utelat det til det er kjent.",
    "«{word}» is no number that a form can hold.": "«{word}» er ikke et tall som et skjema rommer.",
    "Put a text in double quotes.": "Sett en tekst i anførselstegn.",
    "A value is missing here.": "Det mangler en verdi her.",
    "Write it, or null if it is not known.": "Skriv den, eller null om den ikke er kjent.",
    "A comma stands before the closing «{close}».": "Et komma står foran den siste «{close}».",
    "{quoted} stands where a value is asked.": "{quoted} står der det spørres etter en verdi.",
    "Save it again as UTF-8: in Notepad, «Save as» with the encoding «UTF-8».": (
        "Lagre den på nytt som UTF-8: i Notisblokk, «Lagre som» med kodingen «UTF-8»."
    ),
    "There is no such file.": "Filen finnes ikke.",
    "a packed file": "en pakket fil",
    "a PDF document": "et PDF-dokument",
    "an older Word or Excel file": "en eldre Word- eller Excel-fil",
    "a picture": "et bilde",
    "an RTF document": "et RTF-dokument",
    "a Word document": "et Word-dokument",
    "an Excel workbook": "en Excel-arbeidsbok",
    "a PowerPoint file": "en PowerPoint-fil",
    "a LibreOffice document": "et LibreOffice-dokument",
    "The name does not tell what the file is.": "Navnet sier ikke hva slags fil det er.",
    "The file is larger than 10 MB.": "Filen er større enn 10 MB.",
    "A programme file holds text; pictures lie beside it.": "En programfil inneholder tekst; bilder ligger ved siden av.",
    "Look at the path.": "Se på stien.",
    "A programme file is text, in YAML or JSON.": "En programfil er tekst, i YAML eller JSON.",
    "The file is not text in UTF-8.": "Filen er ikke tekst i UTF-8.",
    "Its first key is «formalia», and in that block stands «kommune».": (
        "Den første nøkkelen er «formalia», og i den blokken står «kommune»."
    ),
    " It is «{sign}» in Windows-1252, as older programs save.": (
        " Det er «{sign}» i Windows-1252, som eldre programmer lagrer i."
    ),
    "A character on this line is not UTF-8.{guess}": "Et tegn på denne linjen er ikke UTF-8.{guess}",
    "Name it {known} or {last}.": "Kall den {known} eller {last}.",
    "This is a folder, not a programme file.": "Dette er en mappe, ikke en programfil.",
    "Name a file in it.": "Oppgi en fil i den.",
    "You may not read this file.": "Du har ikke lov til å lese denne filen.",
    "Ask its owner, or look whether another program holds it.": (
        "Spør den som eier den, eller se etter om et annet program har den åpen."
    ),
    "The file cannot be opened.": "Filen kan ikke åpnes.",
    "The file cannot be read to its end.": "Filen kan ikke leses til ende.",
    "Copy it to this machine and try again.": "Kopier den til denne maskinen og prøv igjen.",
    "This is {kind}, not a programme file.": "Dette er {kind}, ikke en programfil.",
    "This is a device or a pipe, not a programme file.": "Dette er en enhet eller et rør, ikke en programfil.",
    "{count} more faults are not shown.": "{count} feil til er ikke vist.",
    "Mend these first.": "Rett disse først.",
    "Name a file.": "Oppgi en fil.",
    "There is no folder «{folder}».": "Mappen «{folder}» finnes ikke.",
    "The file is saved as {encoding}.": "Filen er lagret som {encoding}.",
    "The file says nothing.": "Filen sier ingenting.",
    "A list stands where the keys of the programme are asked.": "En liste står der programmets nøkler skulle stått.",
    "A single value stands where the keys of the programme are asked.": (
        "En enkelt verdi står der programmets nøkler skulle stått."
    ),
    "Its first key is «formalia», and in that block stands «kommune» with the municipality's name.": (
        "Den første nøkkelen er «formalia», og i den blokken står «kommune» med kommunens navn."
    ),
    "No form asks for that.": "Det spør ingen skjemaer om.",
    "Delete it, or type the key anew.": "Slett det, eller skriv nøkkelen på nytt.",
    "Blocks and lists stand more than {deepest} levels deep here.": (
        "Blokker og lister står her mer enn {deepest} nivåer inn."
    ),
    "A key has the character {sign} in it.": "En nøkkel har tegnet {sign} i seg.",
    "A value stands here without a key.": "En verdi står her uten nøkkel.",
    "Write a key before the colon.": "Skriv en nøkkel foran kolonet.",
    "{key} stands here twice, first on line {line}.": "{key} står her to ganger, først på linje {line}.",
    "{key} is not asked for.": "{key} er det ikke spurt om.",
    "It belongs to the outermost keys, which begin in the first column.": (
        "Den hører til de ytterste nøklene, som begynner i første kolonne."
    ),
    " and other blocks": " og andre blokker",
    "It belongs in {listed}{more}.": "Den hører hjemme i {listed}{more}.",
    "The keys here are {known}.": "Nøklene her er {known}.",
    "{quoted} stands here": "{quoted} står her",
    "block of keys": "blokk med nøkler",
    "item": "punkt",
    "Look at it, and at what the form asks here.": "Se på den, og på hva skjemaet spør om her.",
    "Nothing stands here": "Ingenting står her",
    "A block of keys stands here": "En blokk med nøkler står her",
    "A list stands here": "En liste står her",
    "The municipality's name is not stated.": "Kommunens navn er ikke oppgitt.",
    "Write it as «kommune» in the block «formalia», such as «kommune: Holmestrand kommune».": (
        "Skriv det som «kommune» i blokken «formalia», for eksempel «kommune: Holmestrand kommune»."
    ),
    "Write it.": "Skriv det.",
    "{stands} where a block of keys is asked.": "{stands} der det spørres etter en blokk med nøkler.",
    "Write its keys below, such as {keys}.": "Skriv nøklene under, for eksempel {keys}.",
    "{stands} where a list is asked.": "{stands} der det spørres etter en liste.",
    "Write each {inner} below, after a dash of its own.": "Skriv hver {inner} under, etter sin egen bindestrek.",
    "{stands}, and cannot be read.": "{stands}, og kan ikke leses.",
    "«{key}» is not stated, and tells these facts from others.": (
        "«{key}» er ikke oppgitt, og skiller disse opplysningene fra andre."
    ),
    "Put the whole value in quotes.": "Sett hele verdien i anførselstegn.",
    "Lines that belong together begin in the same column.": "Linjer som hører sammen, begynner i samme kolonne.",
    "Begin both in the same column; a text of several lines begins with | behind its key.": (
        "La begge begynne i samme kolonne; en tekst på flere linjer begynner med | etter nøkkelen."
    ),
    "Write a colon and a space behind the key; a text of several lines begins with | behind its key.": (
        "Skriv kolon og mellomrom etter nøkkelen; en tekst på flere linjer begynner med | etter nøkkelen."
    ),
    "Indent it as the keys it belongs with, or write a dash before it.": (
        "Rykk den inn som nøklene den hører sammen med, eller skriv en bindestrek foran."
    ),
    "Indent it as the items it belongs with, or take away the dash.": (
        "Rykk den inn som punktene den hører sammen med, eller ta bort bindestreken."
    ),
    "Put the value in quotes; a text of several lines begins with | behind its key.": (
        "Sett verdien i anførselstegn; en tekst på flere linjer begynner med | etter nøkkelen."
    ),
    "Begin the text on the next line, indented, or put the whole value in quotes.": (
        "Begynn teksten på neste linje, rykket inn, eller sett hele verdien i anførselstegn."
    ),
    "Begin the list on the next line, or put the value in quotes.": (
        "Begynn listen på neste linje, eller sett verdien i anførselstegn."
    ),
    "Close it, or put the whole value in quotes.": "Lukk den, eller sett hele verdien i anførselstegn.",
    "Write two backslashes, or put the value in single quotes.": (
        "Skriv to omvendte skråstreker, eller sett verdien mellom apostrofer."
    ),
    "A line cannot begin with «%».": "En linje kan ikke begynne med «%».",
    "Delete the line, or put its text in quotes.": "Slett linjen, eller sett teksten i anførselstegn.",
    "Check its indentation, colon and quotes, and the line above; a text with other characters goes in quotes.": (
        "Se på innrykk, kolon og anførselstegn, og på linjen over; en tekst med andre tegn settes i anførselstegn."
    ),
    "A tab stands before the text of this line.": "En tabulator står foran teksten på denne linjen.",
    "Indent with spaces, two for each level.": "Rykk inn med mellomrom, to for hvert nivå.",
    "{quoted} is indented deeper than the line above, which has its value already.": (
        "{quoted} er rykket lenger inn enn linjen over, som har verdien sin alt."
    ),
    "{quoted} is indented otherwise than the lines it belongs with.": (
        "{quoted} er rykket annerledes inn enn linjene den hører sammen med."
    ),
    "{quoted} has a colon that would begin another value.": "{quoted} har et kolon som ville begynt en ny verdi.",
    "Inside it, write '' for an apostrophe.": "Inne i den skrives en apostrof ''.",
    'Inside it, write \\" for a quote.': 'Inne i den skrives et anførselstegn \\".',
    "A tab stands before the value.": "En tabulator står foran verdien.",
    "Write a space in its place.": "Skriv et mellomrom i stedet.",
    "Close it at the end of the value.": "Lukk det der verdien slutter.",
    "A dash stands on the line of its key.": "En bindestrek står på samme linje som nøkkelen.",
    "A backslash means something of its own between double quotes.": (
        "Omvendt skråstrek betyr noe eget mellom anførselstegn."
    ),
    "What stands here does not belong to the programme above it.": "Det som står her, hører ikke til programmet over.",
    "This line cannot be read.": "Denne linjen kan ikke leses.",
    "Write one there.": "Skriv et der.",
    "{quoted} has no colon.": "{quoted} mangler kolon.",
    "Text stands behind the closing quote.": "Det står tekst etter det siste anførselstegnet.",
    "Text stands behind the closing bracket.": "Det står tekst etter den siste klammen.",
    "{quoted} stands among the items of a list.": "{quoted} står blant punktene i en liste.",
    "{quoted} stands among keys, not in a list.": "{quoted} står blant nøkler, ikke i en liste.",
    "Text stands on the line of «{sign}».": "Det står tekst på linjen med «{sign}».",
    "The bracket «{sign}» is not closed.": "Klammen «{sign}» er ikke lukket.",
    "{quoted} has no space behind its colon.": "{quoted} mangler mellomrom etter kolonet.",
    "A value cannot begin with «{sign}».": "En verdi kan ikke begynne med «{sign}».",
    "Put the value in quotes, or delete the mark.": "Sett verdien i anførselstegn, eller slett merket.",
    "«<<» would merge another block into this one.": "«<<» ville flettet en annen blokk inn i denne.",
    "«*{anchor}» would take a value from elsewhere.": "«*{anchor}» ville hentet en verdi fra et annet sted.",
    "Write the value itself, or put it in quotes.": "Skriv selve verdien, eller sett den i anførselstegn.",
    "Write the keys themselves.": "Skriv selve nøklene.",
    "Put a text with brackets in quotes.": "Sett en tekst med klammer i anførselstegn.",
    "A second document begins here; a programme file has one.": (
        "Her begynner et nytt dokument; en programfil har bare ett."
    ),
    "A block": "En blokk",
    "{shape} in brackets stands where a key is asked.": "{shape} i klammer står der det skulle stått en nøkkel.",
    "«&{anchor}» is a mark to YAML and would not be printed.": "«&{anchor}» er et merke i YAML og ville ikke blitt skrevet ut.",
    "«{tag}» is a mark to YAML and would not be printed.": "«{tag}» er et merke i YAML og ville ikke blitt skrevet ut.",
    "Delete the line «---», or make two files.": "Slett linjen «---», eller lag to filer.",
}
