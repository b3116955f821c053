"""What is doubtful or impossible about one written value."""

SENTENCES = {
    "{quoted} is not in the calendar": "{quoted} finnes ikke i kalenderen",
    "{what}: {month}{year} has {last} days.": "{what}: {month}{year} har {last} dager.",
    "Write a date such as 20.6.2013.": "Skriv en dato som 20.6.2013.",
    "Write the day before the month, such as 20.6.2013.": "Skriv dagen før måneden, for eksempel 20.6.2013.",
    "Write {before}{last}{after} if that is meant.": "Skriv {before}{last}{after} om det er det du mener.",
    "{quoted} is kept as written: it is not read as a date.": "{quoted} står som skrevet: det leses ikke som en dato.",
    "January": "januar",
    "February": "februar",
    "March": "mars",
    "April": "april",
    "May": "mai",
    "June": "juni",
    "July": "juli",
    "August": "august",
    "September": "september",
    "October": "oktober",
    "November": "november",
    "December": "desember",
    "{quoted} is taken as {date}, the day that Excel stores so.": "{quoted} leses som {date}, dagen som Excel lagrer slik.",
    "Write {date}.": "Skriv {date}.",
    "{what}: a year has 12 months.": "{what}: et år har 12 måneder.",
    "{quoted} does not look like an e-mail address.": "{quoted} ser ikke ut som en e-postadresse.",
    "Write one address, such as post@kommune.example.": "Skriv én adresse, for eksempel post@kommune.example.",
    "Write 2013-1 for the first half of 2013, 2013-2 for the second.": (
        "Skriv 2013-1 for første halvår 2013, 2013-2 for andre."
    ),
    "Write the year too, such as 2013-{half}.": "Skriv årstallet også, for eksempel 2013-{half}.",
    "{quoted} is kept as written: it is not read as a half-year.": (
        "{quoted} står som skrevet: det leses ikke som et halvår."
    ),
    "{quoted} does not say which half of the year.": "{quoted} sier ikke hvilket halvår.",
    "Write {year}-1 or {year}-2.": "Skriv {year}-1 eller {year}-2.",
    "{quoted} does not say which year.": "{quoted} sier ikke hvilket år.",
    "Write it in digits, such as 1200000, or leave it out until it is known.": (
        "Skriv det med sifre, for eksempel 1200000, eller utelat det til det er kjent."
    ),
    "Write the digits alone, such as 1200000.": "Skriv bare sifrene, for eksempel 1200000.",
    "Write it in whole kroner.": "Skriv det i hele kroner.",
    "{quoted} is not an amount in whole kroner.": "{quoted} er ikke et beløp i hele kroner.",
    "{quoted} is taken as {value} kroner.": "{quoted} leses som {value} kroner.",
    "{quoted} is taken as {value} kroner: a dot stands between thousands.": (
        "{quoted} leses som {value} kroner: punktum står mellom tusener."
    ),
    "Write it with those.": "Skriv det med dem.",
    "{quoted} is no amount.": "{quoted} er ikke et beløp.",
    "{quoted} cannot be read as one amount.": "{quoted} kan ikke leses som ett beløp.",
    "{what} has more than {digits} digits, more than a form can hold.": (
        "{what} har mer enn {digits} sifre, mer enn et skjema rommer."
    ),
    "Write {minus}{below} or {minus}{above}.": "Skriv {minus}{below} eller {minus}{above}.",
    "A yes or no stands where an amount is asked.": "Ja eller nei står der det spørres etter et beløp.",
    "Write the amount in digits.": "Skriv beløpet med sifre.",
    "Leave it out until the amount is known.": "Utelat det til beløpet er kjent.",
    "Write the exact amount, or leave it out until it is known.": (
        "Skriv det nøyaktige beløpet, eller utelat det til det er kjent."
    ),
    "{quoted} is not written with the digits 0 to 9.": "{quoted} er ikke skrevet med sifrene 0 til 9.",
    "«{written}» is no amount.": "«{written}» er ikke et beløp.",
    "Write {value} if that is meant.": "Skriv {value} om det er det du mener.",
    "{quoted} begins with 0 and is taken as {value} kroner.": "{quoted} begynner med 0 og leses som {value} kroner.",
    "Write {value}.": "Skriv {value}.",
    "Write it such as 70 %.": "Skriv den som 70 %.",
    "{quoted} is no share in per cent.": "{quoted} er ikke en andel i prosent.",
    "Write eight digits, or begin with + and the country's number.": (
        "Skriv åtte sifre, eller begynn med + og landets nummer."
    ),
    "{quoted} is not a phone number of eight digits.": "{quoted} er ikke et telefonnummer på åtte sifre.",
    "{quoted} is not an organisation number: its last digit does not fit the others.": (
        "{quoted} er ikke et organisasjonsnummer: Det siste sifferet passer ikke til de andre."
    ),
    "A digit may be mistyped, or two have changed places.": "Et siffer kan være feil, eller to kan ha byttet plass.",
    "{quoted} is not an organisation number of nine digits.": "{quoted} er ikke et organisasjonsnummer på ni sifre.",
    "Write nine digits, such as 974 760 673.": "Skriv ni sifre, for eksempel 974 760 673.",
    "{quoted} is kept as written: it is not read as a period.": (
        "{quoted} står som skrevet: det leses ikke som en periode."
    ),
    "Leave it so, or write a period such as 2012–2015.": "La det stå, eller skriv en periode som 2012–2015.",
    "Write the earlier date first.": "Skriv den tidligste datoen først.",
    "Write both years if it runs into the next one.": "Skriv begge årstallene om den går inn i neste år.",
    "{quoted} ends before it begins.": "{quoted} slutter før den begynner.",
    "{quoted} is taken as {span}.": "{quoted} leses som {span}.",
    "Write {span} if that is meant.": "Skriv {span} om det er det du mener.",
}
