"""The lines of the start screen: what a plan says, and what a saved game says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen
from textual.content import Content
from textual.widgets.option_list import Option

from wargame.plain import plain
from wargame.ui.text import below, said, together

if TYPE_CHECKING:
    from wargame.record.kept import Kept
    from wargame.ui.plan import Plan

LABEL = 10
"""The width of a line's label."""


@frozen
class Row:
    """One line: the name of what Enter changes, its label, and what is chosen."""

    name: str
    words: str
    label: str = ""
    style: str = ""

    def option(self) -> Option:
        """The line as a list shows it."""
        label = [said(self.label.ljust(LABEL))] if self.label else []
        return Option(together([*label, said(self.words, self.style)]))


def plan_rows(plan: Plan) -> list[Row]:
    """The plan, line by line."""
    return list(_rows(plan))


def _rows(plan: Plan) -> Iterator[Row]:
    yield Row("question", plan.scenario.title, "Question", "bold")
    if plan.scenario.treatments:
        chosen = [t.title for t in plan.scenario.treatments if t.name in plan.treatments]
        yield Row("treatment", "; ".join(chosen) or "as it stands", "Changed")
    yield Row("cut", length(plan.cut, plan.turns), "Length")
    for n, seat in enumerate(plan.seats):
        who = plan.player_in_words(seat.name)
        yield Row(f"seat:{seat.name}", f"{plain(seat.title)}: {who}", "Players" if n == 0 else " ")
    yield Row("more", _more(plan), "More")
    yield Row("begin", "Begin this game (b)", "", "bold")


def about(plan: Plan) -> Iterator[str]:
    """What the question is, and what is changed in it."""
    yield " ".join(plan.scenario.summary.split())
    for treatment in plan.scenario.treatments:
        if treatment.name in plan.treatments:
            yield ""
            yield f"{treatment.title}: {' '.join(treatment.text.split())}"


def length(cut: str, days: tuple[int, ...]) -> str:
    """A cut in words: "two hours: 3 turns, 360 days"."""
    return f"{plain(cut).replace('_', ' ')}: {len(days)} turns, {sum(days)} days"


def _more(plan: Plan) -> str:
    said_more = [f"rules: {plan.modules}"]
    for name, value in (
        ("seed", plan.seed), ("set", plan.parameters), ("with", plan.with_),
        ("without", plan.without), ("name", plan.name),
    ):  # fmt: skip
        if value:
            said_more.append(f"{name} {value}")
    return ", ".join(said_more)


def kept_row(kept: Kept, sound: str) -> Content:
    """A saved game: its file's name and title, where it stands, whether the file is whole."""
    from pathlib import PurePath

    name = plain(PurePath(kept.path).stem)
    if kept.trouble:
        return below([said(name, "bold"), said(f"  {kept.trouble}")])
    sign = f" | {sound}" if sound else ""
    title = "" if kept.title == name else f" | {kept.title}"
    return below([said(f"{name}{title}", "bold"), said(f"  {kept.where}{sign}")])
