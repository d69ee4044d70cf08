"""The order sheet as a list: every row that lies before a seat, under headings."""

from __future__ import annotations

from rich.table import Table
from textual.visual import VisualType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from wargame.render.asking.sheet import DRAFT, PENDING, Row
from wargame.ui.text import cell, said

DOT = "·"
MARKS = {DRAFT: "○", PENDING: "●"}
"""What has been ordered has a full mark, what is only proposed an empty one."""


class SheetList(OptionList):
    """Rows of an order sheet. The cursor stays on its row when others come and go."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self.rows: list[Row] = []

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        at = self.highlighted
        found = self.rows[at] if at is not None and at < len(self.rows) else None
        return found if found is not None and found.sort else None

    def show(self, rows: list[Row]) -> None:
        """Show these rows; nothing is drawn again where they are the same."""
        if rows == self.rows:
            return
        before, self_at = self.row, self.highlighted or 0
        self.rows = rows
        self.set_options(Option(_said(row), disabled=not row.sort) for row in rows)
        self.highlighted = _place(rows, before.key if before else "", self_at)


def _said(row: Row) -> VisualType:
    if not row.sort:
        return said(row.words, "bold")
    mark = cell(MARKS.get(row.sort, DOT))
    words = Table.grid(padding=(0, 1))
    words.add_row(mark, cell(row.words))
    if row.under:
        words.add_row(cell(""), cell(row.under, "italic"))
    return words


def _place(rows: list[Row], key: str, at: int) -> int | None:
    """Where the cursor goes: to its own row, else to the next one, else to the last."""
    free = [n for n, row in enumerate(rows) if row.sort]
    own = [n for n in free if rows[n].key == key]
    after = [n for n in free if n >= at]
    return next(iter([*own, *after, *free[-1:]]), None)
