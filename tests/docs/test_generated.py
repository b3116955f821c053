"""The pages that are printed from the code are as the code has it now."""

import importlib.util
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
_SPEC = importlib.util.spec_from_file_location("generate", TOP / "docs" / "generate.py")
generate = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(generate)


@pytest.mark.parametrize(("name", "text"), generate.pages().items(), ids=list(generate.pages()))
def test_a_page_is_as_it_would_be_printed_now(name, text):
    assert (TOP / name).read_text(encoding="utf-8") == text, "run python docs/generate.py"
