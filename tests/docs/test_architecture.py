"""The picture of the floors shows the floors that imports are held to."""

import re
import tomllib
from pathlib import Path

TOP = Path(__file__).parents[2]


def floors():
    """The rooms of the package, floor by floor, as import-linter holds them apart."""
    contracts = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    return [room for floor in contracts[0]["layers"] for room in floor.split(" | ")]


def test_the_picture_shows_every_floor_in_its_place():
    picture = (TOP / "docs/pictures/floors.svg").read_text("utf-8")
    assert re.findall(r'text-anchor="middle">(\w+)<', picture) == floors()


def test_every_room_stands_on_a_floor():
    rooms = {path.name for path in (TOP / "bosodocs").iterdir() if (path / "__init__.py").is_file()}
    assert rooms | {"errors", "patterns"} == {*floors()}


def test_the_rooms_that_the_page_names_are_there():
    named = re.findall(r"`(\w+\.\w+)`", (TOP / "docs/architecture.md").read_text("utf-8"))
    assert named
    for room, module in (name.split(".") for name in named):
        assert any((TOP / "bosodocs" / room / end).exists() for end in (f"{module}.py", module)), f"{room}.{module}"
