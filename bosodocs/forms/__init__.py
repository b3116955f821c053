"""The official forms, one module each."""

from __future__ import annotations

from bosodocs.forms.declaration import Form
from bosodocs.forms.half_year_report import half_year_report
from bosodocs.forms.programme_plan import programme_plan

ALL: tuple[Form, ...] = (half_year_report, programme_plan)
"""Every form, in the order in which they are filled."""

__all__ = ["ALL", "Form", "half_year_report", "programme_plan"]
