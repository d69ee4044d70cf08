"""What now: the one line that tells whoever sits here which key comes next. No Textual."""

from __future__ import annotations

from wargame.engine.board import CONTROL
from wargame.render.asking.cost import left_in_words, talking
from wargame.render.asking.offers import answerable
from wargame.render.telling.chair import who_has_not_sealed
from wargame.ui.desk import Desk


def what_now(desk: Desk) -> str:
    """One sentence or two, with the keys in them."""
    if not desk.seat:
        return "Nobody sits at this screen."
    if desk.watching:
        return "This game is only looked at. 4 tells it step by step, 3 as a list."
    if desk.game.over:
        return "Play has ended. 3 tells what happened, 4 plays it again, 5 shows the charts."
    if desk.seat == CONTROL:
        return f"{who_has_not_sealed(desk.game)} 7 opens control's screen; n goes on."
    if desk.seat in desk.waiting():
        return _talks(desk) if talking(desk.view) else _orders(desk)
    return _waits(desk)


def _talks(desk: Desk) -> str:
    offers = len(answerable(desk.game.game.book, desk.view, desk.seat))
    waiting = "1 offer waits" if offers == 1 else f"{offers or 'no'} offers wait"
    return f"Talks: {waiting} for your answer. 2 opens them, s there ends."


def _orders(desk: Desk) -> str:
    view = desk.view
    given = sum(1 for _ in view.pending(desk.seat))
    so_far = {0: "none given", 1: "1 given"}.get(given, f"{given} given")
    left = left_in_words(view, desk.seat).rstrip(".")
    return f"Orders: {so_far}, {left}. 2 opens them, s there seals."


def _waits(desk: Desk) -> str:
    phase = desk.view.phase_now().title
    sealed = desk.seat in desk.view.sealed
    done = "You have sealed. " if sealed else f"{phase}: nothing for you to do. "
    coming = desk.next_seat()
    if coming and coming != desk.seat:
        return f"{done}Next at this screen: {desk.title(coming)}. n passes it on."
    return f"{done}Nobody else is waited for. n ends the phase."
