"""What keeps an Office file from being read, and a document from being written."""

SENTENCES = {
    "A form is never so large.": "Så stort er aldri et skjema.",
    "The document has more in it than any form.": "Dokumentet har mer i seg enn noe skjema.",
    "A part of the file holds {size} MB of text.": "En del av filen har {size} MB tekst.",
    "The XML is written in no encoding that it may have.": "XML-en er skrevet i en tegnkoding som den ikke kan ha.",
    "Save it again in Office.": "Lagre den på nytt i Office.",
    "A form is never so large: check where it came from.": "Et skjema er aldri så stort: undersøk hvor det kommer fra.",
    "The file is no Word or Excel file.": "Filen er ingen Word- eller Excel-fil.",
    "Give a .docx or .xlsx file.": "Oppgi en .docx- eller .xlsx-fil.",
    "The file is written as one of more than 4 GB.": "Filen er skrevet som en fil på mer enn 4 GB.",
    "Open it in Office and save it again.": "Åpne den i Office og lagre den på nytt.",
    "The file is damaged or cut short.": "Filen er skadet eller avkortet.",
    "Open it in Office and save it again, or fetch it anew.": (
        "Åpne den i Office og lagre den på nytt, eller hent den en gang til."
    ),
    "The file is an old Word or Excel file, or one with a password.": (
        "Filen er en gammel Word- eller Excel-fil, eller en med passord."
    ),
    "Open it in Office and save it as .docx or .xlsx, without a password.": (
        "Åpne den i Office og lagre den som .docx eller .xlsx, uten passord."
    ),
    "The file has a password.": "Filen har passord.",
    "Open it in Office and save it without one.": "Åpne den i Office og lagre den uten passord.",
    "The file is one of Word 97–2003 (.doc).": "Filen er en Word 97–2003-fil (.doc).",
    "Open it in Word and save it as .docx.": "Åpne den i Word og lagre den som .docx.",
    "The file is one of Excel 97–2003 (.xls).": "Filen er en Excel 97–2003-fil (.xls).",
    "Open it in Excel and save it as .xlsx.": "Åpne den i Excel og lagre den som .xlsx.",
    "The file is a PDF.": "Filen er en PDF.",
    "Give the Word or Excel file that it was made from.": "Oppgi Word- eller Excel-filen den er laget av.",
    "The file is rich text (.rtf).": "Filen er rik tekst (.rtf).",
    "Save it as .docx in Word.": "Lagre den som .docx i Word.",
    "The file is plain XML.": "Filen er ren XML.",
    "Open it in Office and save it as .docx or .xlsx.": "Åpne den i Office og lagre den som .docx eller .xlsx.",
    "The file is a picture.": "Filen er et bilde.",
    "Give a Word or Excel file.": "Oppgi en Word- eller Excel-fil.",
    "The file holds more than 300 MB.": "Filen inneholder mer enn 300 MB.",
    "Make the pictures in it smaller.": "Gjør bildene i den mindre.",
    "The file is empty.": "Filen er tom.",
    "The file is a web page, no Word or Excel file.": "Filen er en nettside, ingen Word- eller Excel-fil.",
    "Open it in Office and save it as .docx.": "Åpne den i Office og lagre den som .docx.",
    "The file is encrypted.": "Filen er kryptert.",
    "Save it without a password.": "Lagre den uten passord.",
    "The file is compressed as no Office program does it.": "Filen er pakket slik ingen Office-programmer gjør det.",
    "No Office program writes such: do not use it.": "Ingen Office-programmer skriver slikt: ikke bruk den.",
    "The file is an OpenDocument file.": "Filen er en OpenDocument-fil.",
    "The file is an OpenDocument text (.odt).": "Filen er et OpenDocument-dokument (.odt).",
    "Open it in LibreOffice and save it as .docx.": "Åpne den i LibreOffice og lagre den som .docx.",
    "The file is an OpenDocument spreadsheet (.ods).": "Filen er et OpenDocument-regneark (.ods).",
    "Open it in LibreOffice and save it as .xlsx.": "Åpne den i LibreOffice og lagre den som .xlsx.",
    "Save it as .docx or .xlsx.": "Lagre den som .docx eller .xlsx.",
    "The file has {count} parts; at most {most_parts} are read.": "Filen har {count} deler; høyst {most_parts} leses.",
    "The part «{name}» grows to {size:.1f} MB.": "Delen «{name}» vokser til {size:.1f} MB.",
    "The file holds a part named «{name}».": "Filen inneholder en del som heter «{name}».",
    "The file holds «{name}» twice.": "Filen inneholder «{name}» to ganger.",
    "You may not write here, or the file is open.": "Du har ikke lov til å skrive her, eller filen er åpen.",
    "Close it, or choose another folder with -o.": "Lukk den, eller velg en annen mappe med -o.",
    "You may not write here.": "Du har ikke lov til å skrive her.",
    "Choose another folder with -o.": "Velg en annen mappe med -o.",
    "The file is open in Word or LibreOffice.": "Filen er åpen i Word eller LibreOffice.",
    "Close it there; if nobody has it open, open and close it once.": (
        "Lukk den der; om ingen har den åpen, så åpne og lukk den én gang."
    ),
    "A file with other content has this name: somebody may have edited it.": (
        "En fil med annet innhold har dette navnet: noen kan ha redigert den."
    ),
    "Move it away, or overwrite it with --overwrite (in Python: overwrite=True).": (
        "Flytt den, eller skriv over den med --overwrite (i Python: overwrite=True)."
    ),
    "What has this name is no file, but a device or the like.": (
        "Det som har dette navnet, er ingen fil, men en enhet eller lignende."
    ),
    "The folder can only be read.": "Mappen kan bare leses.",
    "The disk is full.": "Disken er full.",
    "Make room, or choose another folder.": "Lag plass, eller velg en annen mappe.",
    "Your space on this disk is full.": "Plassen din på denne disken er full.",
    "A file stands where a folder is asked.": "En fil står der det skulle vært en mappe.",
    "A folder has this name.": "En mappe har dette navnet.",
    "Rename it, or choose another folder.": "Gi den et nytt navn, eller velg en annen mappe.",
    "The path is too long.": "Stien er for lang.",
    "Choose a folder with a shorter path.": "Velg en mappe med kortere sti.",
    "It cannot be written here.": "Den kan ikke skrives her.",
    "The picture is damaged or cut short.": "Bildet er skadet eller avkortet.",
    "Save it again, or fetch it anew.": "Lagre det på nytt, eller hent det en gang til.",
    "The picture is no file.": "Bildet er ingen fil.",
    "There is no such picture.": "Bildet finnes ikke.",
    "The file lies beside the programme file, or in a folder below.": (
        "Filen ligger ved siden av programfilen, eller i en mappe under."
    ),
    "The picture cannot be read.": "Bildet kan ikke leses.",
    "Check whether you may read it.": "Se etter om du har lov til å lese det.",
    "The picture is larger than 20 MB.": "Bildet er større enn 20 MB.",
    "Make it smaller: 2000 pixels across fill a page.": "Gjør det mindre: 2000 piksler i bredden fyller en side.",
    "The file is neither PNG nor JPEG.": "Filen er verken PNG eller JPEG.",
    "Save the picture as one of them.": "Lagre bildet som en av delene.",
    "The picture has no pixels, or more than 100 million.": "Bildet har ingen piksler, eller mer enn 100 millioner.",
    "The XML has a tag longer than any in a document.": "XML-en har en lengre tagg enn noen i et dokument.",
    "{name} has more in it than any form.": "{name} inneholder mer enn noe skjema.",
}
