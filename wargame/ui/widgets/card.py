"""A card: some lines about one thing, the first of them bold."""

from __future__ import annotations

from collections.abc import Sequence

from textual.widgets import Static

from wargame.ui.text import below, lines, said


class CardView(Static):
    """What is told of one effect, inject, ruling or belief."""

    def __init__(self, *told: str, id: str | None = None) -> None:
        super().__init__(markup=False, id=id)
        self.tell(told)

    def tell(self, told: Sequence[str]) -> None:
        """Show these lines."""
        self.told = tuple(told)
        first = [said(each, "bold") for each in told[:1]]
        self.update(below([*first, lines(told[1:])]) if told[1:] else below(first))
