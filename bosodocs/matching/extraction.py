"""What is taken from a document on the way: the facts so far, the notes, and pictures by their names."""

from __future__ import annotations

from collections.abc import Sequence

from bosodocs.matching import lists, texts
from bosodocs.page.records import Block, Drawing, Outline, Paragraph
from bosodocs.reading import words
from bosodocs.reading.facts import Value, put
from bosodocs.reading.records import Notes


class Taken:
    """What a document gives: the facts as they are read, the notes, and pictures by their names."""

    def __init__(self, outline: Outline, notes: Notes) -> None:
        self.outline = outline
        self.notes = notes
        self.tree: dict[str, Value] = {}
        self.files: dict[str, bytes] = {}
        self.styled = lists.has_styled(outline.blocks)

    def put(self, path: str, value: Value) -> None:
        """Put a value among the facts, unless it says nothing."""
        put(self.tree, path, value)

    def put_prose(self, path: str, blocks: Sequence[Block]) -> None:
        """Put a text among the facts, without what is left over from the blank form; note its figures."""
        kept = [block for block in blocks if not self.left_over(block)]
        for block in kept:
            if isinstance(block, Paragraph):
                for drawing in block.drawings:
                    self.tell_drawing(drawing)
        self.put(path, texts.prose(kept))

    def left_over(self, block: Block) -> bool:
        """Tell whether a block is left over from the blank form, and note it."""
        if isinstance(block, Paragraph) and words.is_placeholder(block.text):
            self.notes.left_over(block.text)
            return True
        return False

    def tell_drawing(self, drawing: Drawing) -> None:
        """Note a figure that no field of the form takes."""
        self.notes.lost_figure(drawing.text or drawing.title or drawing.alt)

    def tell_extra(self, blocks: Sequence[Block]) -> None:
        """Note what blocks say where the form has no place for it."""
        if said := texts.text_of(blocks):
            self.notes.no_place(said)


def paragraphs(blocks: Sequence[Block]) -> list[Paragraph]:
    """Give the paragraphs among blocks."""
    return [block for block in blocks if isinstance(block, Paragraph)]
