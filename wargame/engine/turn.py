"""The sequence of play, pure: a phase ended, the turn's days passed, the next phase begun."""

from __future__ import annotations

from collections.abc import Iterable

from wargame.engine.adjudication import ENGINE, Play, Played, ViewOf, carry_out
from wargame.engine.board import PUBLIC, Due
from wargame.engine.dice import Dice
from wargame.engine.events import PhaseBegan, Unscheduled
from wargame.engine.rulebook import Rulebook
from wargame.engine.rulings import Ruling, by_address, thrown
from wargame.engine.standing import ending
from wargame.engine.state import Given, State

STEP = 30
"""A turn longer than this many days runs in steps of at most so many."""
PASSAGE = "passage"
OVER = "over"


def begin(book: Rulebook, opening: State, dice: Dice) -> Played:
    """Set the table: every module's set-up, then the first phase of turn 1."""
    play = Play(book, opening.copy(), dice, lambda _: opening)
    play.state.phase = "setup"
    for module in book.modules.values():
        play.hook(module.name, "setup", "", module.setup(play.state, play.laid(module.name)))
    setting = opening.setting
    play.began(setting.phases[0].name, 1, 0, next_length(play.state))
    return play.played()


def next_length(state: State) -> int:
    """The days from today to the next boundary of the cut: the coming turn's length."""
    boundary = 0
    for days in state.setting.cut:
        boundary += days
        if boundary > state.day:
            return boundary - state.day
    return 0


def order_now(book: Rulebook, state: State, order: Given, dice: Dice, view_of: ViewOf) -> Played:
    """Carry out one order at once: in an open phase, or of a kind that takes effect when given."""
    return carried_on(book, state.copy(), order, dice, view_of)


def carried_on(book: Rulebook, state: State, order: Given, dice: Dice, view_of: ViewOf) -> Played:
    """The same, folding forward the position that it is given."""
    play = Play(book, state, dice, view_of, now=order.n)
    others, state.orders = state.orders, {}
    others.pop(order.n, None)
    carry_out(play, [order])
    play.respond(0)
    state.orders = {**others, **state.orders}
    return play.played()


def play_phase(
    book: Rulebook,
    state: State,
    dice: Dice,
    view_of: ViewOf,
    rulings: Iterable[Ruling] = (),
) -> Played:
    """End the phase: adjudicate its orders, after the last pass the turn's days, begin the next.

    Pure: the same position, dice and rulings give the same effects, and `state` stays as it is.
    """
    rulings = tuple(rulings)
    fixed = {**dice.fixed, **thrown(rulings)}
    play = Play(
        book, state.copy(), Dice(dice.draw, fixed), view_of, by_address(rulings), turn=state.turn
    )
    orders = list(play.state.orders.values())
    play.state.orders = {}
    carry_out(play, orders)
    play.respond(0)
    _move_on(play)
    return play.played()


def _move_on(play: Play) -> None:
    state, phases = play.state, play.state.setting.phases
    place = [phase.name for phase in phases].index(state.phase)
    turn, day, days = state.turn, state.day, state.days
    if place + 1 < len(phases):
        play.began(phases[place + 1].name, turn, day, days)
        return
    _pass_days(play, turn, day, day + days)
    if ending(state) is not None or state.day >= state.setting.end_day:
        play.began(OVER, turn, state.day, 0)
    else:
        play.began(phases[0].name, turn + 1, state.day, next_length(state))


def _pass_days(play: Play, turn: int, day: int, last: int) -> None:
    while day < last:
        until = min(day + STEP, last)
        play.began(PASSAGE, turn, day, until - day)
        _pass_step(play, day, until)
        play.state.day = day = until
        if ending(play.state) is not None:
            return


def _pass_step(play: Play, day: int, until: int) -> None:
    mark = len(play.effects)
    for module in play.book.upkeeps:
        events = module.upkeep(play.state, (), play.laid(module.name))
        play.hook(module.name, "upkeep", "", events)
    play.state.days = 0
    while (due := _next_due(play, until)) is not None:
        play.state.day = max(due.day, day)
        _come_due(play, due)
    play.state.day, play.state.days = until, until - day
    play.respond(mark)


def _next_due(play: Play, until: int) -> Due | None:
    rank = play.book.rank
    waiting = [due for due in play.state.calendar.values() if due.day <= until]
    return min(waiting, key=lambda due: (due.day, rank.get(due.module, -1), due.name), default=None)


def _come_due(play: Play, due: Due) -> None:
    key = due.name.replace("|", "/")
    play.hook(ENGINE, "calendar", key, (Unscheduled(due.name, seen_by=due.seen_by),))
    if due.module == ENGINE:
        ruling = play.rulings.get(str(due.what["at"]))
        if ruling is not None:
            play.met.add(ruling.at)
            play.hook(ENGINE, "deferred", key, ruling.outcome)
        return
    module = play.book.modules.get(due.module)
    if module is not None and module.name not in play.book.by_hand:
        events = module.upkeep(play.state, (due,), play.laid(module.name))
        play.hook(module.name, "upkeep", key, events)


def lengthen(state: State, days: int) -> PhaseBegan:
    """The announcement that the turn in play will last so many days: a crisis is a short turn."""
    return PhaseBegan(state.turn, state.phase, state.day, days, seen_by=PUBLIC)
