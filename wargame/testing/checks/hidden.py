"""Hidden things stay hidden: from views, events, rolls, refusals, words, choices and files.

Two methods. Twins: the same moves are made with and without bystanders, which are hidden things
that no rule names and that stand where nobody goes; what the others are sent must be equal byte by
byte. Canaries: every hidden thing of the scenario has an unguessable title, and in one more game
bystanders stand in every area; neither may be read by those they are hidden from.

What is fair: rules may let a seat meet what it cannot see, and then what happens may differ.
So twins are made of bystanders alone, apart from everybody, and where hidden things are met it is
only words and numbers that are looked for. What a rule tells a seat of by `Told`, or
openly lays on the board, is no secret after that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from wargame.testing.checks.check import Check, Fault
from wargame.testing.checks.conservation import broken_numbers, odd_ones
from wargame.testing.leaks import Leak, differing, filed_under, shown_too_widely, singing
from wargame.testing.moves import Ended, make
from wargame.testing.retold import weighed_otherwise
from wargame.testing.walk import Walked
from wargame.testing.worlds import Worlds, worlds_of

PHASES = 4
"""So many phases of a game are ended once more with other hidden things."""
_PROMISES = {
    "leak-view": "No number or thing on a seat's board tells of what is hidden from it.",
    "leak-event": "No seat sees something happen to a thing that is hidden from it.",
    "leak-roll": "A roll that a seat sees was read from what the seat may see.",
    "leak-refusal": "A refusal says nothing about what is hidden from the seat.",
    "leak-log": "No report and no reason tells a seat of what is hidden from it.",
    "leak-choices": "What a seat is offered, and its panels, hang on its own view.",
    "leak-extract": "A seat's own file holds nothing about what is hidden from it.",
}


def leaks(walked: Walked) -> tuple[Leak, ...]:
    """What gets out in a game, the first of each code; worked out once for all checks."""
    if not (_last and _last[0][0] is walked):
        found = () if _fits_in_no_save(walked) else _found(walked)
        _last[:] = [(walked, tuple(_firsts(found)))]
    return _last[0][1]


def _fits_in_no_save(walked: Walked) -> bool:
    """Whether a file of the game can't even be written, which another check tells."""
    events = (effect.event for effect in walked.game.line.effects)
    return any(next(look(e), None) for e in events for look in (odd_ones, broken_numbers))


_last: list[tuple[Walked, tuple[Leak, ...]]] = []


def _firsts(found: Iterable[Leak]) -> list[Leak]:
    """The first leak of each code; what is read elsewhere is in the file by that alone."""
    firsts: dict[str, Leak] = {}
    for leak in found:
        firsts.setdefault(leak.code, leak)
    if len(firsts) > 1:
        firsts.pop("leak-extract", None)
    return list(firsts.values())


def _found(walked: Walked) -> Iterator[Leak]:
    worlds = worlds_of(walked)
    if worlds is None:
        return
    yield from _compared(worlds)
    worlds.go_on()
    yield from _compared(worlds)
    yield from _reread(walked)


def _reread(walked: Walked) -> Iterator[Leak]:
    """The first phases of a game with orders to carry out, ended with other hidden things."""
    game, looks = walked.subject.start(walked.seed), PHASES
    for move in walked.moves:
        if isinstance(move, Ended) and game.state.orders and looks:
            looks -= 1
            yield from weighed_otherwise(game, walked.seed + looks)
        make(game, move)


def _compared(worlds: Worlds) -> Iterator[Leak]:
    for seat in worlds.seats:
        found = differing(worlds.plain, worlds.apart, seat)
        if found is not None:
            yield found
        for game in (worlds.plain, worlds.among):
            yield from singing(game, seat)
        yield from shown_too_widely(worlds.plain, seat)
        yield from filed_under(worlds.plain, seat)


def _look(code: str) -> Callable[[Walked], Iterator[Fault]]:
    def look(walked: Walked) -> Iterator[Fault]:
        return (Fault(leak.message) for leak in leaks(walked) if leak.code == code)

    return look


CHECKS = tuple(
    Check(code, promise, "game", _look(code), "hidden") for code, promise in _PROMISES.items()
)
