"""What the checks of a form find, and what is to be looked at when a half-year begins."""

SENTENCES = {
    "The programme began in {start}, after the date of the report, {reported}.": (
        "Programmet startet {start}, etter rapporteringsdatoen {reported}."
    ),
    "The report is dated {date}, far from the day it is due, {due}.": (
        "Rapporten er datert {date}, langt fra fristen {due}."
    ),
    "The steering group considered the report on {date}, after its date {reported}.": (
        "Styringsgruppen behandlet rapporten {date}, etter rapporteringsdatoen {reported}."
    ),
    "Look at the period and the year of the date.": "Se på perioden og på årstallet i datoen.",
    "The report is dated {date}, and was due {due}.": "Rapporten er datert {date}, og fristen var {due}.",
    "«{goal}» is none of the programme's goals.": "«{goal}» er ikke blant programmets mål.",
    "Two goals have the number «{code}».": "To mål har nummeret «{code}».",
    "«{goal}» has another wording here than in the list of goals.": (
        "«{goal}» har en annen ordlyd her enn i listen over mål."
    ),
    "A result of «{goal}» has no duration.": "Et resultat under «{goal}» mangler varighet.",
    "Give each its own number.": "Gi hvert sitt nummer.",
    "Write «Andre», with its name as «navn».": "Skriv «Andre», med navnet som «navn».",
    "«{partner}» is no row of the form, and stands last.": "«{partner}» er ingen rad i skjemaet, og står sist.",
    "«{partner}» takes no part, and has another cross.": "«{partner}» deltar ikke, og har et kryss til.",
    "«{partner}» has a cross and no name.": "«{partner}» har et kryss, men ikke noe navn.",
    "Did you mean «{near}»?": "Mente du «{near}»?",
    "Keep one of them.": "Behold ett av dem.",
    "Write who they are as «navn».": "Skriv hvem det er, som «navn».",
    "{total} is stated, and the grant and the municipality's own money are {computed} together.": (
        "{total} er oppgitt, og tilsagn og egenfinansiering er {computed} til sammen."
    ),
    "{year} has money, and the programme began in {start}.": "{year} har beløp, og programmet startet i {start}.",
    "{year} stands twice.": "{year} står to ganger.",
    "The story is tied to no main goal.": "Historien er ikke knyttet til noe hovedmål.",
    "There are {count} success stories.": "Det er {count} suksesshistorier.",
    "The success stories take about {pages} pages.": "Suksesshistoriene fyller omtrent {pages} sider.",
    "The success stories take somewhat more than a page.": "Suksesshistoriene fyller noe mer enn én side.",
    "«{link}» leads nowhere.": "«{link}» fører ingen steder.",
    "The story holds what looks like a national identity number.": (
        "Historien inneholder noe som ligner et fødselsnummer."
    ),
    "The story holds what looks like a telephone number.": "Historien inneholder noe som ligner et telefonnummer.",
    "The story holds an e-mail address.": "Historien inneholder en e-postadresse.",
    "The form asks for one or two.": "Skjemaet ber om én eller to.",
    "The form allows one page together.": "Skjemaet gir plass til én side til sammen.",
    "Write «programmål».": "Skriv «programmål».",
    "A link begins with https://.": "En lenke begynner med https://.",
    "The stories are published.": "Historiene blir offentliggjort.",
    "«{text}» looks like something to be replaced.": "«{text}» ser ut som noe som skulle vært byttet ut.",
    "«{text}» leads to nothing in this report.": "«{text}» viser til noe som ikke finnes i rapporten.",
    "Write the text, or leave it out.": "Skriv teksten, eller utelat den.",
    "Look at the number.": "Se på nummeret.",
    "«{title}» is too large to be drawn.": "«{title}» er for stor til å tegnes.",
    "{section} «{label}» is printed nowhere.": "{section} «{label}» skrives ikke ut noe sted.",
    "Its tag names {path}.": "Flettefeltet nevner {path}.",
    "«{label}» is stated, and the template does not print it.": "«{label}» er oppgitt, men malen skriver det ikke ut.",
    "«{label}» is not stated.": "«{label}» er ikke oppgitt.",
    "«{row}» has no cross.": "«{row}» har ikke noe kryss.",
    "A text is longer than the {most} signs that a cell of Excel can hold.": (
        "En tekst er lengre enn de {most} tegnene som en celle i Excel har plass til."
    ),
    "Divide it into paragraphs, or fill the Word form.": "Del den i avsnitt, eller fyll ut Word-skjemaet.",
    "Excel has no such date: {date}.": "Excel har ingen slik dato: {date}.",
    "Its calendar begins in March 1900. Check the year, or write the date in words.": (
        "Kalenderen der begynner i mars 1900. Se på årstallet, eller skriv datoen med ord."
    ),
    "{before} is now {after}.": "{before} er nå {after}.",
    "{item} is gone.": "{item} er borte.",
    "{item} is new.": "{item} er kommet til.",
    "The picture is another.": "Bildet er et annet.",
    "The order is another.": "Rekkefølgen er en annen.",
    "{result} has ended ({duration}), and is left out.": "{result} er avsluttet ({duration}), og er tatt ut.",
    "{result} has no duration. Write when it ends, and what has come of it.": (
        "{result} mangler varighet. Skriv når det er ferdig, og hva som har skjedd."
    ),
    "{result} goes on ({duration}). Write what has come of it since.": (
        "{result} videreføres ({duration}). Skriv hva som har skjedd siden sist."
    ),
    "{result} is kept: {duration} does not tell whether it has ended. Write what has come of it since, or take it away.": (
        "{result} er beholdt: {duration} viser ikke om det er avsluttet. Skriv hva som har skjedd siden sist, eller ta det bort."
    ),
    "A result without a text": "Et resultat uten tekst",
    "A story without a text": "En historie uten tekst",
    "{year} is new here. Write its amounts as far as they are known.": (
        "{year} er nytt her. Skriv beløpene så langt de er kjent."
    ),
    "The amounts of {year} are those of the last report. Write what they are now.": (
        "Beløpene for {year} er fra forrige rapport. Skriv hva de er nå."
    ),
    "{total} was stated as the total of {year}, and is left out: it is reckoned.": (
        "{total} var oppgitt som totalt forbruk i {year}, og er tatt ut: Det regnes ut."
    ),
    "{total} was stated as the total of {year}; reckoned, it is {computed}.": (
        "{total} var oppgitt som totalt forbruk i {year}; regnet ut er det {computed}."
    ),
    "Check whether {value} is still right.": "Se om {value} fortsatt stemmer.",
    "Write the status of the half-year anew.": "Skriv statusen for halvåret på nytt.",
    "Check whether groups, members and units are still the same.": (
        "Se om grupper, medlemmer og enheter fortsatt er de samme."
    ),
    "Check whether each still takes part as it did.": "Se om hver av dem fortsatt deltar som før.",
    "Write the half-year of this report, such as 2013-1.": "Skriv halvåret som rapporten gjelder, for eksempel 2013-1.",
    "{quoted} does not tell the next half-year. Write it, such as 2013-1.": (
        "{quoted} viser ikke hva som er neste halvår. Skriv det, for eksempel 2013-1."
    ),
    "The half-year was {before}, and is now {after}.": "Halvåret var {before}, og er nå {after}.",
    "{quoted} was the date of the last report.": "{quoted} var datoen på forrige rapport.",
    "This one is due {date}.": "Fristen for denne er {date}.",
    "The form is due 20.6. and 20.12.": "Skjemaet har frist 20.6. og 20.12.",
    "Write when the steering group considers this report.": "Skriv når styringsgruppen behandler denne rapporten.",
    "The last one was considered on {dates}.": "Den forrige ble behandlet {dates}.",
    "Write one or two stories from the last half-year.": "Skriv én eller to historier fra det siste halvåret.",
    "{story} is left out: the form asks for stories from the last half-year.": (
        "{story} er tatt ut: Skjemaet ber om historier fra det siste halvåret."
    ),
    "The year was {before}, and is now {after}.": "Året var {before}, og er nå {after}.",
    "Write the date of this one.": "Skriv datoen på denne.",
    "Write the status of the year anew.": "Skriv statusen for året på nytt.",
    "{story} is left out: it was told in the last year's report.": "{story} er tatt ut: Den sto i rapporten for året før.",
    "This was said in the last report. Write the status anew.": "Dette sto i forrige rapport. Skriv statusen på nytt.",
    "These are the accounts of the last report. Write them anew.": (
        "Dette er regnskapet fra forrige rapport. Skriv det på nytt."
    ),
    "Check whether these answers are still right.": "Se om disse svarene fortsatt stemmer.",
    "Check whether activities and budget are still the same.": "Se om aktiviteter og budsjett fortsatt er de samme.",
    "The programme plan is carried over. Check whether it still holds.": (
        "Programplanen er tatt med. Se om den fortsatt gjelder."
    ),
    "The activity plan is that of {year}. {new} needs one of its own.": (
        "Aktivitetsplanen gjelder {year}. {new} trenger sin egen."
    ),
}
