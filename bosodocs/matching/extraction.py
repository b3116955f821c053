"""What is taken from a document on the way: the facts so far, the notes, and pictures by their names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bosodocs.matching import lists, texts, values
from bosodocs.matching.fixed_words import FixedWords
from bosodocs.matching.notes import Notes
from bosodocs.matching.place import Place
from bosodocs.matching.values import Tree, Value
from bosodocs.page.records import Block, Cell, Drawing, Page, Paragraph, Site


class Extraction:
    """What a document gives: the facts as they are read, the notes, and pictures by their names."""

    def __init__(self, page: Page, words: FixedWords, notes: Notes) -> None:
        self.page = page
        self.words = words
        self.notes = notes
        self.tree: Tree = {}
        self.files: dict[str, bytes] = {}
        self.passed_over: list[str] = []
        self.drawn: list[Drawing] = []
        """Figures and pictures that a kind has taken, or that are told."""
        """What stands behind a label and is no fact, such as a sum."""
        self.styled = lists.has_styled(page.blocks)
        self.gathered: dict[str, list[Place]] = {}
        self.headings: dict[str, str] = {}
        self.places: list[tuple[Any, Place]] = []
        """Every place that was found, blank or not, with the kind of content that it is of."""
        self.own_labels: list[tuple[str, str, Cell]] = []
        """Labels that the form does not have, where it has others: each with its answer and the cell of that."""
        self.below: list[tuple[Any, Site, Sequence[Block]]] = []
        """Every section and content that has a heading, with the site of that and what stands below it."""
        self.headed = any(isinstance(block, Paragraph) and block.level for block in page.blocks)

    def put(self, path: str, value: Value) -> None:
        """Put a value among the facts, unless it says nothing."""
        values.put(self.tree, path, value)

    def get(self, path: str) -> Value:
        """Return what has been put at a path, None for nothing."""
        return values.get(self.tree, path)

    def add(self, path: str, item: Tree) -> None:
        """Add an item to a list among the facts."""
        *above, name = values.keys(path)
        tree = self.tree
        for key in above:
            tree = tree.setdefault(key, {})
        tree.setdefault(name, []).append(values.stated(item))

    def put_prose(self, path: str, blocks: Sequence[Block]) -> None:
        """Put a text among the facts, without what is left over from the blank form; note its figures."""
        kept = [block for block in blocks if not self.left_over(block)]
        for block in kept:
            if isinstance(block, Paragraph):
                for drawing in block.drawings:
                    self.tell_drawing(drawing)
        self.put(path, texts.prose(kept))

    def left_over(self, block: Block) -> bool:
        """Return whether a block is left over from the blank form, and note it."""
        if isinstance(block, Paragraph) and self.words.is_placeholder(block.text):
            self.notes.left_over(block.text)
            return True
        return False

    def tell_drawing(self, drawing: Drawing) -> None:
        """Note a figure that no field of the form takes."""
        self.drawn.append(drawing)
        self.notes.lost_figure(drawing.text or drawing.title or drawing.alt)

    def tell_extra(self, blocks: Sequence[Block]) -> None:
        """Note what blocks say where the form has no place for it."""
        if said := texts.text_of(blocks):
            self.notes.no_place(said)
