"""Whatever a municipality's chart looks like: it fits, nothing overlaps, no text is cut, and every line joins."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bosodocs.drawing import flows, measure, trees
from bosodocs.drawing.records import Flow, Node, Type
from bosodocs.drawing.sheet import ABOVE, INSET

ROOM, TALLEST = 9070, 12500
NINE = Type(19)
WORDS = [
    "styringsgruppe",
    "arbeidsgruppe",
    "bostedsløse",
    "rus",
    "og",
    "psykiatri",
    "NAV",
    "boligforvaltning",
    "prosjekt",
    "i",
    "for",
    "kommunens",
    "Ås",
]


@st.composite
def names(draw, most=80):
    return " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8)))[
        : draw(st.integers(1, most))
    ].strip()


@st.composite
def charts(draw):
    """1 to 25 units on 1 to 4 levels."""
    above, levels = [None], [0]
    for number in range(1, draw(st.integers(1, 25))):
        parent = draw(st.sampled_from([n for n in range(number) if levels[n] < 3]))
        above.append(parent)
        levels.append(levels[parent] + 1)
    texts = [draw(names()) for _ in above]

    def node(number):
        return Node(texts[number], tuple(node(n) for n, parent in enumerate(above) if parent == number))

    return node(0)


def overlap(a, b, gap=0):
    return (
        a.x < b.x + b.width + gap
        and b.x < a.x + a.width + gap
        and a.y < b.y + b.height + gap
        and b.y < a.y + a.height + gap
    )


def assert_laid_out_well(layout, boxes):
    for box in layout.boxes:
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= layout.width <= ROOM
        assert box.y + box.height <= layout.height <= TALLEST
        assert len(box.lines) * measure.line_height(layout.type) + 2 * ABOVE <= box.height
        assert all(measure.width(line, layout.type) + 2 * INSET <= box.width for line in box.lines)
        assert "".join("".join(box.lines).split()) == "".join(box.text.split())
    for number, box in enumerate(boxes):
        assert [other for other in boxes[number + 1 :] if overlap(box, other, 100)] == []
    for line in layout.lines:
        assert line.x1 == line.x2 or line.y1 == line.y2
        assert [box for box in boxes if crosses(line, box)] == []


def crosses(line, box):
    """Whether a line runs inside a box, not only along or up to its edge."""
    left, right = sorted((line.x1, line.x2))
    top, bottom = sorted((line.y1, line.y2))
    return left < box.x + box.width and right > box.x and top < box.y + box.height and bottom > box.y


def touching(line, box):
    return any(
        box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height
        for x, y in ((line.x1, line.y1), (line.x2, line.y2))
    )


def meet(a, b):
    """Whether one of the lines ends on the other."""
    return any(
        min(c.x1, c.x2) <= x <= max(c.x1, c.x2) and min(c.y1, c.y2) <= y <= max(c.y1, c.y2)
        for c, d in ((a, b), (b, a))
        for x, y in ((d.x1, d.y1), (d.x2, d.y2))
    )


def joined(layout, a, b):
    """Whether a way along the lines leads from one box to the other."""
    seen, pending = set(), [line for line in layout.lines if touching(line, a)]
    while pending:
        line = pending.pop()
        if line in seen:
            continue
        seen.add(line)
        if touching(line, b):
            return True
        pending.extend(other for other in layout.lines if meet(line, other))
    return False


def links(node):
    for child in node.children:
        yield node.text, child.text
        yield from links(child)


@given(charts())
def test_a_chart_of_25_units_on_4_levels_always_fits(root):
    layout = trees.lay_out(root, room=ROOM, tallest=TALLEST, type_=NINE)
    assert layout is not None
    assert sorted(box.text for box in layout.boxes) == sorted(node.text for node, _ in trees._walk(root))
    assert_laid_out_well(layout, layout.boxes)
    for above, below in links(root):
        assert any(
            joined(layout, a, b) and a.y + a.height <= b.y
            for a in layout.boxes
            for b in layout.boxes
            if (a.text, b.text) == (above, below)
        )


@given(st.lists(names(), max_size=12), st.lists(names(200), max_size=6))
def test_a_flow_of_areas_and_steps_always_fits(areas, steps):
    layout = flows.lay_out(Flow(tuple(areas), tuple(steps), "", ""), room=ROOM, tallest=TALLEST, type_=NINE)
    if not areas and not steps:
        assert layout is None
        return
    boxes = layout.boxes[1:] if areas else layout.boxes
    assert [box.text for box in boxes] == [*areas, *steps]
    assert_laid_out_well(layout, boxes)
    if areas:
        frame = layout.boxes[0]
        assert all(overlap(frame, box) for box in boxes[: len(areas)])
        assert not any(overlap(frame, box) for box in boxes[len(areas) :])
    chain = [*layout.boxes[: bool(areas)], *boxes[len(areas) :]]
    assert [(line.y1, line.y2, line.arrow) for line in layout.lines] == [
        (above.y + above.height, below.y, True) for above, below in pairwise(chain)
    ]
    assert all(abs(line.x1 - middle(box)) <= 1 for line in layout.lines for box in chain)


GROUPS = tuple(
    Node(f"Arbeidsgruppe {name}") for name in ("bostedsløse", "ungdom", "rus og psykiatri", "økonomisk rådgivning")
)
SAMPLE = Node("Styringsgruppe", (Node("Referansegruppe for koordinering av tiltak", GROUPS),))


def lay_out(root, **how):
    return trees.lay_out(root, **{"room": ROOM, "tallest": TALLEST, "type_": NINE, **how})


def middle(box):
    return box.x + box.width // 2


def test_a_small_chart_is_a_tree_with_each_unit_above_the_middle_of_its_own():
    layout = lay_out(SAMPLE)
    boxes = {box.text: box for box in layout.boxes}
    groups = [boxes[group.text] for group in GROUPS]
    assert len({box.y for box in groups}) == 1
    assert abs(middle(boxes["Styringsgruppe"]) - (middle(groups[0]) + middle(groups[-1])) // 2) <= 1
    assert layout.type == NINE


def test_one_unit_is_one_box():
    layout = lay_out(Node("Styringsgruppe"))
    assert (layout.width, layout.height) == (layout.boxes[0].width, layout.boxes[0].height)
    assert layout.lines == ()


def test_24_units_under_one_stand_in_columns():
    layout = lay_out(Node("Styringsgruppe", tuple(Node(f"Prosjektgruppe {n}") for n in range(24))))
    assert len({box.x for box in layout.boxes[1:]}) > 2


def test_a_chain_stands_in_one_column():
    layout = lay_out(Node("A", (Node("B", (Node("C", (Node("D"),)),)),)))
    assert len({box.x for box in layout.boxes}) == 1


def test_units_may_have_the_same_name():
    layout = lay_out(Node("Gruppe", (Node("Gruppe"), Node("Gruppe"))))
    assert len(layout.boxes) == 3


def test_a_word_is_only_cut_where_nothing_else_helps():
    layout = lay_out(Node("Styringsgruppe", (Node("Boligsosialhandlingsplanutviklingsgruppen"), Node("NAV"))))
    assert [len(box.lines) for box in layout.boxes if box.text.startswith("Bolig")] == [1]
    layout = lay_out(Node("x" * 200))
    assert "".join(layout.boxes[0].lines) == "x" * 200
    assert len(layout.boxes[0].lines) > 1


@pytest.mark.parametrize(
    "root",
    [
        Node("a" * 20_000),
        Node("A", tuple(Node("Arbeidsgruppe for bolig") for _ in range(199))),
        Node("A", tuple(Node("x") for _ in range(500))),
    ],
)
def test_what_no_page_holds_is_not_drawn(root):
    assert lay_out(root) is None


def test_a_chart_deeper_than_any_is_not_drawn():
    root = Node("bunn")
    for _ in range(3000):
        root = Node("over", (root,))
    assert lay_out(root) is None


@pytest.mark.parametrize(
    ("text", "points"),
    # As Liberation Sans has them: the sum of its advance widths at 9 points.
    [("Arbeidsgruppe bostedsløse", 109.56), ("ÆØÅ æøå", 43.01), ("Styringsgruppe", 60.53)],
)
def test_widths_are_those_of_arial(text, points):
    assert measure.width(text, Type(18)) == pytest.approx(points * 20, rel=0.01)


def test_other_letters_are_taken_for_wide_and_marks_for_nothing():
    assert measure.width("\u4e2d", Type(18)) >= 180
    assert measure.width("a\u030a", Type(18)) == measure.width("a", Type(18))
    assert measure.width("č", Type(18)) == measure.width("c", Type(18))


def test_an_emoji_of_several_characters_is_never_cut():
    family = "👨‍👩‍👧‍👦"
    lines = measure.wrap(family * 30, Type(18), 1000)
    assert "".join(lines) == family * 30
    assert all(len(line) % len(family) == 0 for line in lines)


@given(st.text(max_size=200), st.integers(200, 3000))
def test_breaking_lines_loses_no_character_but_spaces(text, room):
    lines = measure.wrap(text, NINE, room)
    assert "".join("".join(lines).split()) == "".join(text.split())
