"""Control at the screen: who has sealed, the preview, rulings, its own orders, the commit."""

from __future__ import annotations

from collections.abc import Callable

from wargame.cli.table.forms import order_by_form, pick_kind
from wargame.cli.table.menus import Option, ask_words, pick
from wargame.cli.table.rulings import rule_on_one, rulings_given
from wargame.cli.table.sitting import Sitting
from wargame.engine.errors import IllegalOrder
from wargame.render.telling.cards import effect_lines, telling
from wargame.render.telling.chair import not_counted_in, standings, who_has_not_sealed
from wargame.render.telling.situation import situation

Doing = Callable[[Sitting], None]


def take_the_chair(sitting: Sitting, alone: bool) -> bool:
    """Let control do its part of the phase; whether it ended the phase.

    `alone` says that no other people wait to come back to their seats.
    """
    sitting.news()
    while True:
        sitting.news(headed=False)
        sitting.screen("what now? (? for help)")
        done = pick(
            sitting, who_has_not_sealed(sitting.game), _doings(alone), back="shows this again"
        )
        if done is _pass_on:
            return False
        if done is _end and _ended(sitting):
            return True
        if done is not None:
            done(sitting)


def _doings(alone: bool) -> list[Option[Doing]]:
    found: list[Option[Doing]] = [
        Option(_orders_in, "who has sealed, and what they ordered"),
        Option(_preview, "preview: what ending this phase would lead to, with odds and rolls"),
        Option(rule_on_one, "rule on one effect of the preview"),
        Option(rulings_given, "rulings in force: read, take one back"),
        Option(_order, "your own orders: set, place, tell, release an inject, turn's length"),
        Option(_situation, "the situation as it truly is"),
        Option(_unseal, "open a seat's orders again"),
        Option(_end, "end this phase: carry it out"),
    ]
    return found if alone else [*found, Option(_pass_on, "give the screen back to the seats")]


def _orders_in(sitting: Sitting) -> None:
    found = standings(sitting.game)
    sitting.page("orders", [line for standing in found for line in standing.lines()])


def _preview(sitting: Sitting) -> None:
    played = sitting.game.preview()
    told = telling(sitting.game, played)
    lines = [line for n, each in enumerate(told, start=1) for line in effect_lines(n, each)]
    stale = [f"The ruling at {ruling.at} meets no effect any more." for ruling in played.stale]
    sitting.page("preview", [*_note(sitting), *(lines or ["Nothing would happen."]), *stale])


def _note(sitting: Sitting) -> tuple[str, ...]:
    said = not_counted_in(sitting.game)
    return (said, "") if said else ()


def _order(sitting: Sitting) -> None:
    kind = pick_kind(sitting)
    if kind is not None:
        order_by_form(sitting, kind)


def _situation(sitting: Sitting) -> None:
    sitting.page("the situation", situation(sitting.game, sitting.seat))


def _unseal(sitting: Sitting) -> None:
    sealed = [s for s in sitting.view.setting.seats.values() if s.name in sitting.view.sealed]
    if not sealed:
        sitting.paper.write("No seat has sealed.")
        return
    seat = pick(sitting, "Whose orders?", [Option(s.name, s.title) for s in sealed])
    if seat is not None:
        reason = ask_words(sitting, "Why? (for the record)", 280, "The exercise asks for it.")
        sitting.game.unseal(seat, reason)
        sitting.paper.write("Opened; the seat may order again.")


def _ended(sitting: Sitting) -> bool:
    waiting = who_has_not_sealed(sitting.game)
    sitting.paper.write("", waiting, "Ending the phase seals everybody and carries it out.")
    if not sitting.yes("End the phase?", otherwise=False):
        return False
    try:
        sitting.game.end_phase()
    except IllegalOrder as refusal:
        sitting.paper.write("The phase can't end yet:", *(f"- {r}" for r in refusal.reasons))
        return False
    return True


def _end(_: Sitting) -> None:
    """The phase goes on; `take_the_chair` has asked."""


def _pass_on(_: Sitting) -> None:
    """The screen goes back to the seats."""
