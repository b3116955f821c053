"""What the model refuses."""

SENTENCES = {
    "{begin} begins a list, and is printed in the line before it.": (
        "{begin} begynner en liste, og skrives ut på linjen foran."
    ),
    "Write «- » before each item, and a blank line before the first.": (
        "Skriv «- » foran hvert punkt, og en tom linje foran det første."
    ),
    "The share in {text} is not printed.": "Prosenten i {text} skrives ikke ut.",
    "The form reckons shares where it has them. Write the amount alone.": (
        "Skjemaet regner ut prosenter der det har dem. Skriv bare beløpet."
    ),
    "Write «enhet».": "Skriv «enhet».",
    "«{name}» reports to «{above}», which is no unit of the chart.": (
        "«{name}» rapporterer til «{above}», som ikke er en enhet i kartet."
    ),
    "Add that unit, or name another.": "Legg til enheten, eller nevn en annen.",
    "The unit number {number} of the organisation chart has no name.": (
        "Enhet nummer {number} i organisasjonskartet har ikke noe navn."
    ),
    "No unit of the organisation chart is at the top.": "Ingen enhet i organisasjonskartet står øverst.",
    "Leave out «rapporterer_til» there.": "Utelat «rapporterer_til» for den øverste.",
    "Only one can be at the top.": "Bare én kan stå øverst.",
    "Let one of the units report to the top.": "La en av enhetene rapportere til den øverste.",
    "Give them different names.": "Gi dem ulike navn.",
    "{count} units report to nobody: {listed}.": "{count} enheter rapporterer ikke til noen: {listed}.",
    "«{name}» reports in a circle.": "«{name}» rapporterer i ring.",
    "«{name}» reports to «{above}», and {count} units are called so.": (
        "«{name}» rapporterer til «{above}», og {count} enheter heter det."
    ),
    "The municipality has no name.": "Kommunen har ikke noe navn.",
    "Write its full name, such as «Holmestrand kommune».": "Skriv hele navnet, for eksempel «Holmestrand kommune».",
    "«{first}» and «{second}» are the same key.": "«{first}» og «{second}» er samme nøkkel.",
    "The picture has no file.": "Bildet mangler fil.",
    "Write «fil» with the name of a PNG or JPEG file.": "Skriv «fil» med navnet på en PNG- eller JPEG-fil.",
    "The picture has no text in its place.": "Bildet mangler tekst for den som ikke ser det.",
    "Write «alt»: what it shows, in words.": "Skriv «alt»: hva det viser, med ord.",
    "Move the picture there, or to a folder below.": "Flytt bildet dit, eller til en mappe under.",
    "The organisation chart is given both as a picture and as data.": (
        "Organisasjonskartet er oppgitt både som bilde og som data."
    ),
    "Keep «organisasjonskart» or «organisasjonskart_bilde».": (
        "Behold «organisasjonskart» eller «organisasjonskart_bilde»."
    ),
    "«{file}» is not beside the programme file.": "«{file}» ligger ikke ved siden av programfilen.",
    "Give it as text.": "Oppgi den som tekst.",
    "The character U+{code:04X} cannot stand in a document.": "Tegnet U+{code:04X} kan ikke stå i et dokument.",
    "Write the text right behind the colon.": "Skriv teksten rett etter kolonet.",
    "Put it in quotes.": "Sett den i anførselstegn.",
    "A value of the kind «{kind}» is no text.": "En verdi av typen «{kind}» er ikke tekst.",
    "«{text}» is none of {listed}.": "«{text}» er ikke blant {listed}.",
    "Write one of them.": "Skriv ett av disse ordene.",
    "Delete it, or type the text anew.": "Slett det, eller skriv teksten på nytt.",
    "A block of keys": "En blokk med nøkler",
    "A list": "En liste",
    "{shape} stands where one text is asked.": "{shape} står der det spørres etter én tekst.",
    "«{value}» is true or false, where a text is asked.": "«{value}» er sant eller usant, der det spørres etter tekst.",
    "Put the date in quotes.": "Sett datoen i anførselstegn.",
    "Write digits only, such as 1.": "Skriv bare sifre, for eksempel 1.",
    "Write four digits, such as 2013.": "Skriv fire sifre, for eksempel 2013.",
    "«{value}» is a number, where a date is asked.": "«{value}» er et tall, der det spørres etter en dato.",
    "«{text}» is not a whole number.": "«{text}» er ikke et helt tall.",
    "{label} stands here twice.": "{label} står her to ganger.",
    "An answer has no label.": "Et svar mangler ledetekst.",
    "Write it before the colon, as the form prints it.": "Skriv den foran kolonet, slik den står i skjemaet.",
    "The label {label} has more than {most} characters.": "Ledeteksten {label} har mer enn {most} tegn.",
    "Write the label before the colon, and the answer behind it.": "Skriv ledeteksten foran kolonet, og svaret bak det.",
    "half-year": "et halvår",
    "date": "en dato",
    "{quoted} is a {kind}, where a year is asked.": "{quoted} er {kind}, der det spørres etter et årstall.",
    "Write {year}.": "Skriv {year}.",
    "«{text}» is not a year.": "«{text}» er ikke et årstall.",
}
