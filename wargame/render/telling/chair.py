"""What control reads before it ends a phase: who has sealed, what was ordered, injects to come."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import CONTROL, PUBLIC, Audience
from wargame.engine.state import Inject, State
from wargame.record.campaign import Campaign
from wargame.render.telling.words import change, order_in_words, value_in_words


@frozen
class Standing:
    """One seat in the phase in play: who plays it, whether it sealed, its orders in words."""

    seat: str
    title: str
    bot: str
    sealed: bool
    orders: tuple[str, ...]

    def lines(self) -> Iterator[str]:
        """The seat and its orders, a line each."""
        who = f"the bot '{self.bot}'" if self.bot else "people"
        yield f"{self.title}: {who}, {'sealed' if self.sealed else 'open'}"
        yield from (f"- {order}" for order in self.orders)


def standings(game: Campaign) -> list[Standing]:
    """Every seat but control, in the order of the table."""
    view = game.state
    return [
        Standing(
            seat.name,
            seat.title,
            game.player(seat.name),
            seat.name in view.sealed,
            tuple(
                order_in_words(game.game.book, view, given.kind, given.answers)
                for given in view.pending(seat.name)
            ),
        )
        for seat in view.setting.seats.values()
        if seat.name != CONTROL
    ]


def who_has_not_sealed(game: Campaign) -> str:
    """The seats of people that are still open, in a sentence."""
    waiting = [each.title for each in standings(game) if not each.bot and not each.sealed]
    return f"Not sealed yet: {', '.join(waiting)}." if waiting else "Every seat of people sealed."


def not_counted_in(game: Campaign) -> str:
    """Which bots have yet to order, so that a preview lacks their orders; empty for none."""
    bots = [each for each in standings(game) if each.bot]
    if game.state.phase_now().open or all(each.sealed for each in bots):
        return ""
    waiting = ", ".join(each.title for each in bots)
    return f"Not counted in: the orders that bots have yet to give for {waiting}."


def whom(view: State, seen_by: Audience) -> str:
    """An audience in words."""
    if seen_by == PUBLIC:
        return "all"
    return ", ".join(view.title(seat) for seat in seen_by) or "control alone"


def inject_lines(view: State, inject: Inject) -> Iterator[str]:
    """An inject as control reads it: title, whom it is for, its words, what it changes."""
    when = f", comes by itself on {view.setting.date(inject.day)}" if inject.day is not None else ""
    yield f"{inject.title} (for {whom(view, inject.to)}{when})"
    if inject.text:
        yield inject.text
    for name, by in inject.tracks.items():
        track = view.tracks.get(name)
        yield f"- {view.title(name)}: {change(by, track.unit if track else '')}"
    for name, option in inject.switches.items():
        yield f"- {view.title(name)}: becomes '{value_in_words(view, option)}'"
    if not (inject.tracks or inject.switches):
        yield "- Words alone: no track or switch changes."
