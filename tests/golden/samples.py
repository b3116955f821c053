"""The sample that each form is shown with: named in its golden folder."""

from pathlib import Path

from bosodocs import load

HERE = Path(__file__).parent


def of(form):
    """The sample of a form."""
    return load(HERE.parents[1] / "samples" / (HERE / form.name / "sample.txt").read_text("utf-8").strip())
