"""Giving orders from the screen: what was ordered, what was refused, what came of it at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import define, field

from wargame.engine.errors import IllegalOrder
from wargame.record.savefile import SaveError
from wargame.render.asking.cost import at_once
from wargame.render.asking.form import Form
from wargame.render.asking.keeping import forget
from wargame.render.asking.proposals import Proposed
from wargame.render.telling.happened import catch_up
from wargame.render.telling.words import order_in_words
from wargame.ui.desk import Desk


@define
class Outcome:
    """What giving some orders came to, in lines for its seat."""

    given: list[Proposed] = field(factory=list)
    told: list[str] = field(factory=list)
    reasons: list[str] = field(factory=list)
    """Why something was not ordered."""


def give(desk: Desk, lines: Iterable[Proposed]) -> Outcome:
    """Give these orders in their sequence; one refused keeps no other back."""
    seat, since = desk.seat, len(desk.game.line.events(desk.seat))
    found = Outcome()
    for line in lines:
        said = order_in_words(desk.book, desk.view, line.kind, line.answers)
        try:
            desk.game.give(seat, line.kind, line.answers, line.by)
        except (IllegalOrder, SaveError) as refusal:
            found.reasons.append(f"Not ordered: {said}")
            found.reasons.extend(f"- {reason}" for reason in _reasons(refusal))
        else:
            found.given.append(line)
            found.told.append(f"Ordered: {said}")
    if any(at_once(desk.view, desk.book.kinds[line.kind]) for line in found.given):
        found.told.extend(_what_came(desk, since))
    return found


def _reasons(refusal: IllegalOrder | SaveError) -> tuple[str, ...]:
    return refusal.reasons if isinstance(refusal, IllegalOrder) else (str(refusal),)


def _what_came(desk: Desk, since: int) -> Iterator[str]:
    """What the seat saw of orders carried out at once; it need not be told of it again."""
    told, seen = catch_up(desk.game, desk.seat, since, own_orders=False)
    if desk.looked.get(desk.seat, 0) == since:
        desk.looked[desk.seat] = seen
    if told:
        yield "What came of it:"
        yield from told


def give_form(desk: Desk, form: Form) -> Outcome:
    """Give the order that a form holds, in place of the one that it amends."""
    effort = form.kind.cls.effort
    line = Proposed(form.kind.name, form.answers, "", effort, "")
    if form.without in desk.view.orders:
        desk.game.recall(form.without, desk.seat)
    found = give(desk, [line])
    if found.given:
        forget(desk.game, desk.seat, form.kind.name)
    return found
