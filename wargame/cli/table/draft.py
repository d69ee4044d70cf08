"""The staff's draft before a cell: accept all, amend, add, or carry on with none of it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from wargame.cli.table.forms import fill, give, order_by_form, pick_kind
from wargame.cli.table.menus import Option, pick
from wargame.cli.table.sitting import Sitting
from wargame.render.asking.proposals import (
    Proposed,
    cost_of_all,
    from_staff,
    in_words,
    still_legal,
)
from wargame.render.telling.words import order_in_words


def consider(sitting: Sitting) -> None:
    """Put the staff's draft to the cell and do what it says."""
    lines = list(from_staff(sitting.game, sitting.seat))
    if not lines:
        sitting.paper.write("", "Your staff proposes nothing more in this phase.")
        return
    while lines:
        _show(sitting, lines)
        said = pick(sitting, "What do you do with it?", _OFFERS, back="carries on with none")
        if said == "all":
            accept(sitting, lines)
            return
        if said == "amend":
            lines = _amended(sitting, lines)
        elif said == "add":
            _add(sitting)
            lines = list(still_legal(sitting.game, sitting.seat, lines))
        else:
            return


_OFFERS = (
    Option("all", "accept all"),
    Option("amend", "amend: change or drop a line"),
    Option("add", "add an order of your own"),
    Option("none", "carry on with none of it"),
)


def accept(sitting: Sitting, lines: Sequence[Proposed]) -> None:
    """Give all the lines, in their order."""
    for line in lines:
        give(sitting, line.kind, line.answers, line.by)


def _show(sitting: Sitting, lines: Sequence[Proposed]) -> None:
    sitting.paper.make_room(3 * len(lines) + 8)
    costs = cost_of_all(sitting.view, sitting.seat, lines)
    sitting.paper.write("", f"YOUR STAFF PROPOSES ({costs})")
    for n, line in enumerate(lines, start=1):
        sitting.paper.write(f"{n:>3}. {in_words(sitting.game, sitting.seat, line)}")
        sitting.paper.write(f"     {line.reason}")


def _words(sitting: Sitting, line: Proposed) -> str:
    return order_in_words(sitting.game.game.book, sitting.view, line.kind, line.answers)


def _amended(sitting: Sitting, lines: list[Proposed]) -> list[Proposed]:
    options = [Option(n, _words(sitting, line)) for n, line in enumerate(lines)]
    n = pick(sitting, "Which line?", options)
    if n is None:
        return lines
    ways = (Option("change", "change what it says"), Option("drop", "drop it from the draft"))
    way = pick(sitting, _words(sitting, lines[n]), ways)
    if way == "drop":
        return lines[:n] + lines[n + 1 :]
    if way == "change":
        kind = sitting.game.game.book.kinds[lines[n].kind]
        answers = fill(sitting, kind, lines[n].answers)
        if answers is not None:
            changed = evolve(lines[n], answers=answers, reason="as you changed it", by="")
            return [*lines[:n], changed, *lines[n + 1 :]]
    return lines


def _add(sitting: Sitting) -> None:
    kind = pick_kind(sitting)
    if kind is not None:
        order_by_form(sitting, kind)
