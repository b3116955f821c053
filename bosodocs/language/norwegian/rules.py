"""The rules that a form is checked by: when there is a finding, and why it matters."""

SENTENCES = {
    "A filled form was read, and something in it is doubtful.": "Et utfylt skjema er lest, og noe i det er tvilsomt.",
    "What was seen and what was made of it stands in the finding. Look at the form that is written now, or turn the old "
    "one into a programme file with «bosodocs read» and mend it there.": (
        "Merknaden sier hva som ble sett, og hva det ble tatt for. Se på skjemaet som skrives nå, eller gjør det gamle om "
        "til en programfil med «bosodocs read», og rett det der."
    ),
    "A value is followed by « #» and a word, which YAML takes for a comment.": "Etter en verdi står « #» og et ord, som YAML tar for en merknad.",
    "What follows is not printed. Put the whole value in quotes if it is meant; write a comment with a blank behind "
    "its sign.": (
        "Det som følger, skrives ikke ut. Sett hele verdien i anførselstegn hvis det er ment; skriv en merknad med "
        "mellomrom etter tegnet."
    ),
    "A line begins as a list does on paper, and not in the programme file.": "En linje begynner som en liste på papir, og ikke som i programfilen.",
    "It is printed as part of the paragraph. Write «- » before each item of a list, and a blank line before it.": (
        "Den skrives ut som en del av avsnittet. Skriv «- » foran hvert punkt i en liste, og en tom linje foran den."
    ),
    "An organisation number has not nine digits, or its last digit does not fit the others.": (
        "Et organisasjonsnummer har ikke ni sifre, eller det siste sifferet passer ikke til de andre."
    ),
    "It is printed as written; whoever looks it up finds another organisation, or none.": (
        "Det skrives ut slik det står; den som slår det opp, finner en annen virksomhet, eller ingen."
    ),
    "A risk's probability is none of the form's words.": "Sannsynligheten for en risiko er ikke et av skjemaets ord.",
    "It is printed as written. The form has liten, middels and stor.": "Den skrives ut slik den står. Skjemaet har liten, middels og stor.",
    "An activity has no line in the budget.": "En aktivitet har ingen linje i budsjettet.",
    "Write its number as «aktivitet» in a line, if it costs anything.": "Skriv nummeret som «aktivitet» i en linje, hvis den koster noe.",
    "A line of the budget names an activity that is not in the activity list.": "En linje i budsjettet nevner en aktivitet som ikke står i aktivitetslisten.",
    "The activities may have been renumbered. A line that belongs to none has a «tittel» alone.": (
        "Aktivitetene kan ha fått nye numre. En linje som ikke hører til noen, har bare «tittel»."
    ),
    "A stated cost is not what the line is financed with.": "En oppgitt kostnad er ikke det linjen er finansiert med.",
    "The stated cost is printed. Leave out «kostnad», and it is reckoned.": "Den oppgitte kostnaden skrives ut. Utelat «kostnad», så regnes den ut.",
    "More is carried over from the year before than Husbanken gives in all.": "Det er overført mer fra året før enn Husbanken gir til sammen.",
    "What is carried over is part of Husbanken's grants, and in no sum.": "Det overførte er en del av Husbankens tilskudd, og er ikke med i noen sum.",
    "Who pays for an activity is not who pays for it by the budget.": "De som skal finansiere en aktivitet, er ikke de som betaler for den i budsjettet.",
    "Look at «finansiering» and at the columns of the budget.": "Se på «finansiering» og på kolonnene i budsjettet.",
    "The time of an activity reaches beyond the year of the plan.": "Tiden for en aktivitet går ut over planåret.",
    "Either may be last year's.": "En av dem kan være fra i fjor.",
    "«{word}» is none of liten, middels and stor.": "«{word}» er verken liten, middels eller stor.",
    "Activity {number} has no line in the budget.": "Aktivitet {number} har ingen linje i budsjettet.",
    "{who} pays by the budget, and is not among the payers.": "{who} betaler etter budsjettet, og står ikke under «finansiering».",
    "{who} is among the payers, and pays nothing by the budget.": "{who} står under «finansiering», og betaler ikke noe etter budsjettet.",
    "«{written}» reaches beyond {year}, the year of the plan.": "«{written}» går ut over {year}, som er planåret.",
    "There is no activity {number} in the activity list.": "Det er ingen aktivitet {number} i aktivitetslisten.",
    "{cost} is stated for «{line}», and its financing is {computed}.": "{cost} er oppgitt for «{line}», og finansieringen er {computed}.",
    "{carried} is carried over, and Husbanken's grants are {husbanken}.": "{carried} er overført, og tilskuddene fra Husbanken er {husbanken}.",
    "It is part of them, and in no sum.": "Det er en del av dem, og ikke med i noen sum.",
    "The form asks for something that the programme file does not state.": "Skjemaet spør om noe som programfilen ikke oppgir.",
    "A form in work can always be printed; before it is sent, answer what you can. --strict takes these as faults.": (
        "Et skjema under arbeid kan alltid skrives ut; svar på det du kan, før det sendes. --strict regner disse som feil."
    ),
    "An amount is written in a way that could mean something else.": "Et beløp er skrevet slik at det kan bety noe annet.",
    "«1.500» is taken as 1500 kroner. Look at the amount on the form, and write it with blanks or without anything "
    "between its digits.": "«1.500» leses som 1500 kroner. Se på beløpet i skjemaet, og skriv det med mellomrom eller uten noe mellom sifrene.",
    "A date is not in the calendar, or is not read as a date.": "En dato finnes ikke i kalenderen, eller kan ikke leses som dato.",
    "It is printed as written and left out of every other check. Write a date such as 20.6.2013.": (
        "Den skrives ut slik den står, og holdes utenfor alle andre kontroller. Skriv en dato som 20.6.2013."
    ),
    "A period or duration is not read as one, or ends before it begins.": "En periode eller varighet kan ikke leses som det, eller slutter før den begynner.",
    "It is printed as written. Words such as «Kontinuerlig» may well be what you mean.": (
        "Den skrives ut slik den står. Ord som «Kontinuerlig» kan godt være det du mener."
    ),
    "A telephone number has not eight digits, or an e-mail address has not the shape of one.": (
        "Et telefonnummer har ikke åtte sifre, eller en e-postadresse ser ikke ut som en."
    ),
    "It is printed as written; whoever reads the report may not reach you.": "Det skrives ut slik det står; den som leser rapporten, når deg kanskje ikke.",
    "The report is dated after it was due: 20 June for the first half of a year, 20 December for the second.": (
        "Rapporten er datert etter fristen: 20. juni for første halvår, 20. desember for andre."
    ),
    "Nothing is wrong with the form; Husbanken may ask.": "Skjemaet er det ikke noe galt med; Husbanken spør kanskje.",
    "The date of the report lies more than three months from the day that its half-year is due.": (
        "Rapporteringsdatoen ligger mer enn tre måneder fra halvårets frist."
    ),
    "Most often the period or the year of the date is last year's. Look at «periode» and «rapporteringsdato».": (
        "Som oftest er perioden eller årstallet fra i fjor. Se på «periode» og «rapporteringsdato»."
    ),
    "The steering group has considered the report after its date.": "Styringsgruppen har behandlet rapporten etter datoen på den.",
    "Either date may be mistyped.": "En av datoene kan være feilskrevet.",
    "The report is dated before the programme began.": "Rapporten er datert før programmet startet.",
    "A year before the programme began has money in the resource table.": "Et år før programmet startet, har beløp i tabellen over ressursbruk.",
    "Such a year is blank or 0; the amounts may stand in the wrong column.": "Et slikt år er blankt eller 0; beløpene kan stå i feil kolonne.",
    "A year stands twice in the resource table.": "Et år står to ganger i tabellen over ressursbruk.",
    "Both columns are printed. One of them may be another year.": "Begge kolonnene skrives ut. Den ene er kanskje et annet år.",
    "A stated total is not the grant and the municipality's own money together.": "Et oppgitt totalbeløp er ikke tilsagn og egenfinansiering til sammen.",
    "The stated total is printed. Leave out «totalt», and it is reckoned.": "Det oppgitte beløpet skrives ut. Utelat «totalt», så blir det regnet ut.",
    "Two local goals have the same number.": "To lokale mål har samme nummer.",
    "A goal table that names the number prints the first of them.": "En måltabell som viser til nummeret, skriver ut det første av dem.",
    "A goal table names a local goal that is not in the programme's own list.": "En måltabell viser til et lokalt mål som ikke står i programmets egen liste.",
    "The row is printed without a description. Add the goal, or write the row's own «tekst».": (
        "Raden skrives ut uten beskrivelse. Legg til målet, eller skriv «tekst» i raden."
    ),
    "A goal has another wording in a goal table than in the programme's own list.": "Et mål har en annen ordlyd i en måltabell enn i programmets egen liste.",
    "Both are printed as they stand. Leave out the row's «tekst», and the list's wording is printed.": (
        "Begge skrives ut slik de står. Utelat «tekst» i raden, så skrives ordlyden fra listen."
    ),
    "A result has no duration.": "Et resultat mangler varighet.",
    "The form asks for one to each result; words such as «Kontinuerlig» will do.": (
        "Skjemaet spør om varighet for hvert resultat; ord som «Kontinuerlig» holder."
    ),
    "A partner has a cross for «Ingen deltakelse» and another one beside it.": "En partner har kryss for «Ingen deltakelse» og et kryss til.",
    "Both crosses are printed. Two levels of participation are fine; none and some are not.": (
        "Begge kryssene skrives ut. To grader av deltakelse er greit; ingen og noe på én gang er det ikke."
    ),
    "«Andre» has a cross and no name.": "«Andre» har et kryss, men ikke noe navn.",
    "A partner is none of the form's rows.": "En partner er ingen av skjemaets rader.",
    "It is printed last in its group. Write it as «Andre» with a name, as the form has it.": (
        "Den skrives sist i gruppen. Skriv den som «Andre» med navn, slik skjemaet har det."
    ),
    "There are more than two success stories.": "Det er mer enn to suksesshistorier.",
    "The form asks for one or two. All are printed.": "Skjemaet ber om én eller to. Alle skrives ut.",
    "The success stories are longer than a page together.": "Suksesshistoriene er lengre enn én side til sammen.",
    "The form allows a page at most. The length is estimated; --measure has LibreOffice lay out the page.": (
        "Skjemaet gir plass til én side. Lengden er anslått; med --measure setter LibreOffice opp siden."
    ),
    "A success story is tied to none of the three main goals.": "En suksesshistorie er ikke knyttet til noen av de tre hovedmålene.",
    "The form asks for results seen from the main goals. Write «programmål».": "Skjemaet spør om resultater sett ut fra hovedmålene. Skriv «programmål».",
    "A success story's link leads nowhere.": "Lenken i en suksesshistorie fører ingen steder.",
    "It is printed as text. A link begins with https://.": "Den skrives ut som tekst. En lenke begynner med https://.",
    "A success story holds what may tell who somebody is: a national identity number, a telephone number or an e-mail "
    "address.": "En suksesshistorie inneholder noe som kan røpe hvem noen er: fødselsnummer, telefonnummer eller e-postadresse.",
    "The stories are published on Husbanken's website. Take it out, unless the person has agreed.": (
        "Historiene legges ut på Husbankens nettsted. Ta det bort, om ikke personen har samtykket."
    ),
    "A text looks like something that should have been replaced.": "En tekst ser ut som noe som skulle vært byttet ut.",
    "Write the text, or leave the key out: an open question is better than a leftover.": (
        "Skriv teksten, eller utelat nøkkelen: et åpent spørsmål er bedre enn en rest."
    ),
    "A text points to a goal or section that the report does not have.": "En tekst viser til et mål eller punkt som rapporten ikke har.",
    "Goals and sections may have been renumbered since the text was written.": "Mål og punkter kan ha fått nye numre siden teksten ble skrevet.",
    "A chart holds too much to be drawn on a page.": "En figur inneholder for mye til å tegnes på én side.",
    "It is printed as a list. Shorten the names, or leave out units.": "Den skrives ut som liste. Forkort navnene, eller utelat enheter.",
    "The programme file states something that the template in use does not print.": "Programfilen oppgir noe som malen i bruk ikke skriver ut.",
    "Add the tag to the template, or leave the fact out. `fill-report --tags` lists all tags.": (
        "Legg flettefeltet inn i malen, eller utelat opplysningen. `fill-report --tags` viser alle feltene."
    ),
}
