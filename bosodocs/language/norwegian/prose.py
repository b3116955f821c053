"""What a text in Markdown cannot hold."""

SENTENCES = {
    "A block of code cannot be printed.": "En blokk med kode kan ikke skrives ut.",
    "Take away the ``` or ~~~ around it.": "Ta bort ``` eller ~~~ rundt den.",
    "A line that begins with four spaces or a tab is code.": "En linje som begynner med fire mellomrom eller tabulator, er kode.",
    "Take away the spaces before it.": "Ta bort mellomrommene foran.",
    "HTML cannot be printed.": "HTML kan ikke skrives ut.",
    "Write it in Markdown, or a backslash before «<».": "Skriv det i Markdown, eller sett omvendt skråstrek foran «<».",
    "A horizontal line cannot be printed.": "En vannrett strek kan ikke skrives ut.",
    "Take it away, or use a heading.": "Ta den bort, eller bruk en overskrift.",
    "A block quote cannot be printed.": "Et innrykket sitat kan ikke skrives ut.",
    "Write it as an ordinary paragraph in «».": "Skriv det som et vanlig avsnitt i «».",
    "A line with only «{markup}» makes the line above it a heading, and is not printed.": (
        "En linje med bare «{markup}» gjør linjen over til overskrift, og skrives ikke ut."
    ),
    "Use fewer levels.": "Bruk færre nivåer.",
    "A table cannot stand in a list.": "En tabell kan ikke stå i en liste.",
    "End the list before it.": "Avslutt listen først.",
    "Take away a «|».": "Ta bort en «|».",
    "Write \\{markup} to print it, or ---- under a heading.": "Skriv \\{markup} for å få den skrevet ut, eller ---- under en overskrift.",
    "A heading cannot stand in a list.": "En overskrift kan ikke stå i en liste.",
    "A list is more than {deepest} levels deep.": "En liste har mer enn {deepest} nivåer.",
    "A row has {cells} cells, and the table's header {columns}.": "En rad har {cells} celler, og tabellens hode har {columns}.",
    "the line of «{markup}» below it": "linjen med «{markup}» under den",
    "the # before it": "# foran den",
    "Take away {mark}, or end the list.": "Ta bort {mark}, eller avslutt listen.",
    "A heading has no text.": "En overskrift mangler tekst.",
    "Write its text behind the #.": "Skriv teksten etter #.",
    "The picture «{text}» cannot stand in a text.": "Bildet «{text}» kan ikke stå i en tekst.",
    "Take it away; only the chart can be one.": "Ta det bort; bare kartet kan være et bilde.",
    "«{text}» is code, which cannot be printed.": "«{text}» er kode, som ikke kan skrives ut.",
    "Take away the `, or write a backslash before each.": "Ta bort `, eller sett omvendt skråstrek foran hver.",
    "«{text}» is HTML, which cannot be printed.": "«{text}» er HTML, som ikke kan skrives ut.",
    "«{text}» means no character that a document can hold.": "«{text}» betyr ikke noe tegn som et dokument kan ha.",
    "Delete it.": "Slett det.",
    "bold": "fet skrift",
    "italic": "kursiv",
    "A link begins with https://, http:// or mailto:.": "En lenke begynner med https://, http:// eller mailto:.",
    "A link begins with https:// or mailto:. Write a backslash before «<» to print it.": (
        "En lenke begynner med https:// eller mailto:. Sett omvendt skråstrek foran «<» for å få det skrevet ut."
    ),
    "Write it between the brackets: [text](address).": "Skriv den mellom klammene: [tekst](adresse).",
    "«{markup}» in «{word}» is taken for {look}, and would not be printed.": "«{markup}» i «{word}» leses som {look}, og ville ikke blitt skrevet ut.",
    "A link's title is not printed.": "Tittelen på en lenke skrives ikke ut.",
    "Take away what stands in quotes behind the address.": "Ta bort det som står i anførselstegn etter adressen.",
    "Write {escaped} to print it; what is to be {look} begins and ends with a word.": (
        "Skriv {escaped} for å få det skrevet ut; det som skal ha {look}, begynner og slutter med et ord."
    ),
    "«{written}» leads nowhere.": "«{written}» fører ingen steder.",
    "A link has no text.": "En lenke mangler tekst.",
    "A link's definition prints nothing.": "Definisjonen av en lenke skrives ikke ut.",
    "Write the address in the link itself: [text](address).": "Skriv adressen i selve lenken: [tekst](adresse).",
}
