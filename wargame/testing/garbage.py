"""Orders that nobody should give: wrong kinds, wrong answers, answers of other questions."""

from __future__ import annotations

from random import Random

from wargame.engine.events import Answer
from wargame.engine.orders import OrderKind
from wargame.record.campaign import Campaign
from wargame.testing.moves import Gave

WORDS: tuple[Answer, ...] = (
    "", "nothing", "control", "*", "\x1b[2Jred", "‮left", "a|b,c", "x" * 5000, "é", "'",
    0, -1, 1, 10**18, -(10**18), 2**64,
)  # fmt: skip
"""Answers that fit no question, or hardly."""


def rubbish(game: Campaign, seat: str, module: str, lots: Random) -> Gave:
    """An order that was put together wrongly; once in a while it may be a sound one."""
    kinds = list(game.game.book.kinds.values())
    own = [kind for kind in kinds if kind.module == module]
    kind = lots.choice(own if own and lots.randrange(3) else kinds)
    return Gave(seat, kind.name, _answers(game, seat, kind, lots), True)


def _answers(game: Campaign, seat: str, kind: OrderKind, lots: Random) -> dict[str, Answer]:
    """Each question left out, answered with rubbish, with any name on the board, or soundly."""
    answers: dict[str, Answer] = {}
    for question in kind.questions:
        menu = tuple(question.menu(game.view(seat), seat, answers))
        lot = lots.randrange(10)
        if lot < 3:
            answers[question.name] = lots.choice(WORDS)
        elif lot < 7:
            answers[question.name] = lots.choice(_names(game, menu))
        elif lot < 9:
            answers[question.name] = lots.choice(menu or WORDS)
    if lots.randrange(8) == 0:
        answers["besides"] = lots.choice(WORDS)
    return answers


def _names(game: Campaign, menu: tuple[Answer, ...]) -> list[str]:
    """Names from the shelf that the menu's answers lie on; from all shelves if they lie on none."""
    state = game.state
    shelves = (state.areas, state.units, state.setting.seats, state.tracks, state.switches)
    near = [shelf for shelf in shelves if any(answer in shelf for answer in menu)]
    return [name for shelf in near or shelves for name in shelf]
