"""The programme as facts: no Word, no Excel, no layout."""

from bosodocs.model.activity_plan import Activity, ActivityLine, ActivityPlan, Budget, BudgetLine
from bosodocs.model.formalia import Formalia
from bosodocs.model.goals import CodedText, Goal, Goals, GoalTables, Result, YearGoals
from bosodocs.model.organisation import Member, Organisation, Picture, StrategyFigure, Unit
from bosodocs.model.own_answers import Answers
from bosodocs.model.partners import Partner, Partners
from bosodocs.model.programme import Origin, Programme
from bosodocs.model.programme_plan import OwnChapter, ProgrammePlan, ProgressPoint, ProgressYear, Risk
from bosodocs.model.report import AccountLine, ReportTexts
from bosodocs.model.resources import ResourceYear
from bosodocs.model.stories import Story
from bosodocs.model.words import Chapter, Language, MainGoal, Participation

__all__ = [
    "AccountLine",
    "Activity",
    "ActivityLine",
    "ActivityPlan",
    "Answers",
    "Budget",
    "BudgetLine",
    "Chapter",
    "CodedText",
    "Formalia",
    "Goal",
    "GoalTables",
    "Goals",
    "Language",
    "MainGoal",
    "Member",
    "Organisation",
    "Origin",
    "OwnChapter",
    "Participation",
    "Partner",
    "Partners",
    "Picture",
    "Programme",
    "ProgrammePlan",
    "ProgressPoint",
    "ProgressYear",
    "ReportTexts",
    "ResourceYear",
    "Result",
    "Risk",
    "Story",
    "StrategyFigure",
    "Unit",
    "YearGoals",
]
