"""
What is looked at before a form is sent: each rule with its id, how grave it is, and why it matters.

The checks in `bosodocs.checks` make findings of these rules and of no others; `docs/findings.md` and
`docs/funn.md` are printed from this table.

Source: the half-year report's own guidance (13.02.2012), and the notation that Språkrådet and the forms ask for.
"""

from __future__ import annotations

from typing import NamedTuple

from bosodocs.errors import Finding, Place, Trouble
from bosodocs.kinds import paths, places
from bosodocs.kinds.form import Form
from bosodocs.model import Programme


class Looked(NamedTuple):
    """What is looked at: a programme, as far as a form shows it."""

    programme: Programme
    form: Form


class Rule(NamedTuple):
    """
    A rule.

    Shape: `id` is stable; `level` is «warning» (it looks wrong) or «info» (worth a look); `about` says when there is
    a finding, `why` what it matters for and what helps.
    """

    id: str
    level: str
    about: str
    why: str


_TABLE = {
    ("open", "info"): (
        "The form asks for something that the programme file does not state.",
        "A form in work can always be printed; before it is sent, answer what you can. --strict takes these as faults.",
    ),
    ("amount", "warning"): (
        "An amount is written in a way that could mean something else.",
        (
            "«1.500» is taken as 1500 kroner. Look at the amount on the form, and write it with spaces or without "
            "anything between its digits."
        ),
    ),
    ("date", "warning"): (
        "A date is not in the calendar, or is not read as a date.",
        "It is printed as written and left out of every other check. Write a date such as 20.6.2013.",
    ),
    ("period", "info"): (
        "A period or duration is not read as one, or ends before it begins.",
        "It is printed as written. Words such as «Kontinuerlig» may well be what you mean.",
    ),
    ("list", "warning"): (
        "A line begins as a list does on paper, and not in the programme file.",
        "It is printed as part of the paragraph. Write «- » before each item of a list, and a blank line before it.",
    ),
    ("read", "warning"): (
        "A filled form was read, and something in it is doubtful.",
        (
            "What was seen and what was made of it stands in the finding. Look at the form that is written now, or "
            "turn the old one into a programme file with «bosodocs read» and mend it there."
        ),
    ),
    ("comment", "warning"): (
        "A value is followed by « #» and a word, which YAML takes for a comment.",
        (
            "What follows is not printed. Put the whole value in quotes if it is meant; write a comment with a space "
            "behind the «#»."
        ),
    ),
    ("contact", "warning"): (
        "A telephone number has not eight digits, or an e-mail address has not the shape of one.",
        "It is printed as written; whoever reads the report may not reach you.",
    ),
    ("organisation-number", "warning"): (
        "An organisation number has not nine digits, or its last digit does not fit the others.",
        "It is printed as written; whoever looks it up finds another organisation, or none.",
    ),
    ("late", "info"): (
        "The report is dated after it was due: 20 June for the first half of a year, 20 December for the second.",
        "Nothing is wrong with the form; Husbanken may ask.",
    ),
    ("report-date", "warning"): (
        "The date of the report lies more than three months from the day that its half-year is due.",
        "Most often the period or the year of the date is last year's. Look at «periode» and «rapporteringsdato».",
    ),
    ("steering-date", "warning"): (
        "The steering group has considered the report after its date.",
        "Either date may be mistyped.",
    ),
    ("programme-start", "warning"): (
        "The report is dated before the programme began.",
        "Either date may be mistyped.",
    ),
    ("before-start", "warning"): (
        "A year before the programme began has money in the resource table.",
        "Such a year is blank or 0; the amounts may stand in the wrong column.",
    ),
    ("year-twice", "warning"): (
        "A year stands twice in the resource table.",
        "Both columns are printed. One of them may be another year.",
    ),
    ("total", "warning"): (
        "A stated total is not the grant and the municipality's own money together.",
        "The stated total is printed. Leave out «totalt», and it is reckoned.",
    ),
    ("goal-code", "warning"): (
        "Two local goals have the same number.",
        "A goal table that names the number prints the first of them.",
    ),
    ("goal-unknown", "warning"): (
        "A goal table names a local goal that is not in the programme's own list.",
        "The row is printed without a description. Add the goal, or write the row's own «tekst».",
    ),
    ("goal-wording", "warning"): (
        "A goal has another wording in a goal table than in the programme's own list.",
        "Both are printed as they stand. Leave out the row's «tekst», and the list's wording is printed.",
    ),
    ("no-duration", "info"): (
        "A result has no duration.",
        "The form asks for one to each result; words such as «Kontinuerlig» will do.",
    ),
    ("participation", "warning"): (
        "A partner has a cross for «Ingen deltakelse» and another one beside it.",
        "Both crosses are printed. Two levels of participation are fine; none and some are not.",
    ),
    ("partner-name", "warning"): (
        "«Andre» has a cross and no name.",
        "Write who they are as «navn».",
    ),
    ("partner-row", "info"): (
        "A partner is none of the form's rows.",
        "It is printed last in its group. Write it as «Andre» with a name, as the form has it.",
    ),
    ("stories", "warning"): (
        "There are more than two success stories.",
        "The form asks for one or two. All are printed.",
    ),
    ("stories-long", "warning"): (
        "The success stories are longer than a page together.",
        "The form allows a page at most. The length is estimated; --measure has LibreOffice lay out the page.",
    ),
    ("story-goal", "warning"): (
        "A success story is tied to none of the three main goals.",
        "The form asks for results seen from the main goals. Write «programmål».",
    ),
    ("story-link", "warning"): (
        "A success story's link leads nowhere.",
        "It is printed as text. A link begins with https://.",
    ),
    ("personal-data", "info"): (
        (
            "A success story holds what may tell who somebody is: a national identity number, a telephone number or "
            "an e-mail address."
        ),
        "The stories are published on Husbanken's website. Take it out, unless the person has agreed.",
    ),
    ("probability", "info"): (
        "A risk's probability is none of the form's words.",
        "It is printed as written. The form has liten, middels and stor.",
    ),
    ("activity-unbudgeted", "info"): (
        "An activity has no line in the budget.",
        "Write its number as «aktivitet» in a line, if it costs anything.",
    ),
    ("activity-unknown", "warning"): (
        "A line of the budget names an activity that is not in the activity list.",
        "The activities may have been renumbered. A line that belongs to none has a «tittel» alone.",
    ),
    ("cost", "warning"): (
        "A stated cost is not what the line is financed with.",
        "The stated cost is printed. Leave out «kostnad», and it is reckoned.",
    ),
    ("carried-over", "info"): (
        "More is carried over from the year before than Husbanken gives in all.",
        "What is carried over is part of Husbanken's grants, and in no sum.",
    ),
    ("payers", "info"): (
        "Who pays for an activity is not who pays for it by the budget.",
        "Look at «finansiering» and at the columns of the budget.",
    ),
    ("plan-year", "warning"): (
        "The time of an activity reaches beyond the year of the plan.",
        "Either may be last year's.",
    ),
    ("placeholder", "warning"): (
        "A text looks like something that should have been replaced.",
        "Write the text, or leave the key out: an open question is better than a leftover.",
    ),
    ("reference", "info"): (
        "A text points to a goal or section that the report does not have.",
        "Goals and sections may have been renumbered since the text was written.",
    ),
    ("chart", "warning"): (
        "A chart holds too much to be drawn on a page.",
        "It is printed as a list. Shorten the names, or leave out units.",
    ),
    ("template", "info"): (
        "The template in use holds something that is left out of what is filled from it.",
        "Comments and ties to another template are nobody's business but its author's. Nothing of the form is lost.",
    ),
    ("length", "warning"): (
        "An answer is longer than the label in the template allows.",
        "Characters are counted with spaces, a line's end as one. Shorten the answer, or ask whether it may be longer.",
    ),
    ("unsure", "warning"): (
        "A label of a form without tags is not one of the form's to the letter.",
        "Look at what stands there in the filled form. --strict takes it as a fault.",
    ),
    ("unprinted", "warning"): (
        "The programme file states something that the template in use does not print.",
        "Add the tag to the template, or leave the fact out. `fill-report --tags` lists all tags.",
    ),
}

RULES = {id_: Rule(id_, level, about, why) for (id_, level), (about, why) in _TABLE.items()}


def found(rule: str, looked: Looked, path: str, trouble: Trouble | str, *, label: str = "") -> Finding:
    """Make a finding of a rule about what stands at a path of the programme file."""
    programme, form = looked
    origin = programme.origin
    label = label or places.label(path, (form.places,), named=lambda inner: str(paths.get(programme, inner)))
    what, helps, _ = trouble if isinstance(trouble, Trouble) else Trouble(trouble)
    return Finding(what, helps, Place(origin.file, origin.line(path), path, label), id=rule, level=RULES[rule].level)
