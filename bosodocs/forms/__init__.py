"""The official forms, one module each."""

from __future__ import annotations

from bosodocs.forms.half_year_report import half_year_report
from bosodocs.forms.plan_workbook import plan_workbook
from bosodocs.forms.programme_plan import programme_plan
from bosodocs.forms.report_workbook import report_workbook
from bosodocs.kinds.declaration import Form

ALL: tuple[Form, ...] = (half_year_report, report_workbook, programme_plan, plan_workbook)
"""Every form, in the order in which they are filled."""

__all__ = ["ALL", "Form", "half_year_report", "plan_workbook", "programme_plan", "report_workbook"]
