"""What a seat may order: objections in sentences, the menu of choices, the forms' first answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import islice

from wargame.engine.board import CONTROL
from wargame.engine.events import Answer, Ordered
from wargame.engine.once import once
from wargame.engine.orders import Answers, Order, OrderKind
from wargame.engine.rulebook import Rulebook
from wargame.engine.standing import over
from wargame.engine.state import Setting, State

REACH = 20_000
"""Up to so many walks through a kind's questions are made one by one."""
STREWN = 2_000
"""Beyond that, so many are drawn from all parts of its menus."""


def key_of(seat: str, kind: str, answers: Answers) -> str:
    """An order's stable key: who, what, and the answers in words; long texts by their hash."""
    return f"{seat}:{kind}:" + ",".join(_short(answer) for answer in answers.values())


def _short(answer: Answer) -> str:
    words = str(answer)
    if len(words) <= 40 and "|" not in words and "," not in words:
        return words
    return "~" + blake2b(words.encode(), digest_size=6).hexdigest()


def kinds_open(book: Rulebook, state: State, seat: str) -> Iterator[OrderKind]:
    """The kinds that a seat may give in the phase in play, as far as its view shows."""
    return (k for k in book.in_phase.get(state.phase, ()) if _may(k, state, seat))


def _may(kind: OrderKind, state: State, seat: str) -> bool:
    return (not kind.cls.at_once or seat == CONTROL) and kind.cls.open_to(state, seat)


AUTOMATIC = "automatic"
"""Who gives the orders of a module that plays by itself: they cost no attention, even sealed."""


def objections(
    book: Rulebook,
    state: State,
    seat: str,
    kind: str,
    answers: Answers,
    without: int = 0,
    by: str = "",
) -> tuple[str, ...]:
    """Every reason against giving this order now; none means that it may be given.

    `state` is the seat's view; `without` leaves one of its pending orders out of account,
    to amend it; `by` is who drafted it.
    """
    if without in state.orders:
        state = _taken_back(state, without)
    found = _at_the_table(book, state, seat, kind, by)
    if kind not in book.kinds:
        return tuple(found)
    return (*found, *against(book, state, seat, kind, answers))


def _taken_back(state: State, n: int) -> State:
    state = state.copy()
    order = state.orders.pop(n)
    state.spent[order.seat] = state.spent.get(order.seat, 0) - order.effort
    return state


def _at_the_table(book: Rulebook, state: State, seat: str, name: str, by: str) -> list[str]:
    place = state.setting.seats.get(seat)
    if place is None:
        return [f"There is no seat '{seat}' at this table."]
    kind = book.kinds.get(name)
    if kind is None:
        return [f"There is no order '{name}' in this game."]
    if over(state):
        return ["The game is over on this branch; branch from an earlier turn."]
    found = []
    if kind not in book.in_phase.get(state.phase, ()):
        found.append(f"'{kind.title}' can't be ordered in the phase '{state.phase}'.")
    if not _may(kind, state, seat):
        found.append(f"'{kind.title}' is not an order for {place.title}.")
    if by != AUTOMATIC:
        if seat in state.sealed and not kind.cls.at_once:
            found.append(f"{place.title} has sealed its orders; only control can unseal.")
        effort = kind.cls.effort
        if effort and state.spent.get(seat, 0) + effort > place.efforts:
            found.append(
                f"All {place.efforts} main efforts of this turn are given; recall one first."
            )
    return found


def against(
    book: Rulebook, state: State, seat: str, kind_name: str, answers: Answers
) -> tuple[str, ...]:
    """Every reason against what an order says, on a view when given, on the truth when
    adjudicated."""
    return weighed(book, state, seat, book.kinds[kind_name], answers)[1]


def weighed(
    book: Rulebook, state: State, seat: str, kind: OrderKind, answers: Answers, n: int = 0
) -> tuple[Order | None, tuple[str, ...]]:
    """The order itself, where its answers are on offer, and every reason against it."""
    found = _against_answers(kind, state, seat, answers)
    if found:
        return None, tuple(found)
    order = kind.order(seat, answers, n)
    return order, tuple(book.modules[kind.module].objections(state, order))


def _against_answers(kind: OrderKind, state: State, seat: str, answers: Answers) -> list[str]:
    found = [] if answers.keys() == kind.asked else _not_asked(kind, answers)
    so_far: dict[str, Answer] = {}
    for question in kind.questions:
        name = question.name
        if name not in answers:
            found.append(f"'{kind.title}' asks '{name}' and got no answer.")
            return found
        answer = answers[name]
        reason = question.objection(state, seat, so_far, answer)
        if reason:
            found.append(reason)
            return found
        so_far[name] = answer
    return found


def _not_asked(kind: OrderKind, answers: Answers) -> list[str]:
    asked = ", ".join(question.name for question in kind.questions) or "nothing"
    return [
        f"'{kind.title}' has no question '{name}'; it asks {asked}."
        for name in answers
        if name not in kind.asked
    ]


@once
def _places(setting: Setting) -> Mapping[str, int]:
    """By seat: its place at the table, from 0."""
    return {seat: place for place, seat in enumerate(setting.seats)}


def ordered(
    book: Rulebook,
    state: State,
    seat: str,
    kind: str,
    answers: Answers,
    by: str = "",
    admitted: str = "",
) -> Ordered:
    """The event of a seat giving an order, its answers in the order of the questions.

    Numbers are dealt to seats in turn, so that a number tells whose order it is and nothing
    of how many orders the others gave.
    """
    found = book.kinds[kind]
    place = _places(state.setting)
    n = state.counts.get(seat, 0) * len(place) + place[seat] + 1
    in_order = {question.name: answers[question.name] for question in found.questions}
    now = found.cls.at_once or state.phase_now().open
    effort = 0 if by == AUTOMATIC else found.cls.effort
    return Ordered(n, seat, kind, in_order, effort, by, admitted, now)


def choices(
    book: Rulebook, state: State, seat: str, kind: str = "", limit: int = 200
) -> tuple[tuple[tuple[str, dict[str, Answer]], ...], bool]:
    """The orders that a seat may give now as (kind, answers), and whether the list was cut.

    A cut list is an even sample by address: each order's own hash decides, so that the same
    position gives the same sample and no part of the menu is favoured.
    """
    found: list[tuple[str, dict[str, Answer]]] = []
    cut = False
    for each in kinds_open(book, state, seat):
        if kind in ("", each.name):
            walks, beyond = _within_reach(each, state, seat)
            cut = cut or beyond
            found.extend(
                (each.name, answers)
                for answers in walks
                if not objections(book, state, seat, each.name, answers)
            )
    if len(found) <= limit:
        return tuple(found), cut
    kept = sorted(range(len(found)), key=lambda i: _lot(state, seat, found[i]))[:limit]
    return tuple(found[i] for i in sorted(kept)), True


def _within_reach(
    kind: OrderKind, state: State, seat: str
) -> tuple[Iterable[dict[str, Answer]], bool]:
    """Every walk through a kind's questions; where they are too many, some from all their parts."""
    every = list(islice(kind.walks(state, seat), REACH + 1))
    if len(every) <= REACH:
        return every, False
    strewn: dict[str, dict[str, Answer]] = {}
    for lot in range(STREWN):
        answers = _walk_by_lot(kind, state, seat, lot)
        if answers is not None:
            strewn.setdefault(key_of(seat, kind.name, answers), answers)
    return strewn.values(), True


def _walk_by_lot(kind: OrderKind, state: State, seat: str, lot: int) -> dict[str, Answer] | None:
    """One walk, each answer drawn by its own address; None where a menu on the way is empty."""
    answers: dict[str, Answer] = {}
    for question in kind.questions:
        menu = tuple(question.menu(state, seat, answers))
        if not menu:
            return None
        address = f"{state.day}|{state.phase}|{seat}|{kind.name}|{question.name}|{lot}"
        block = blake2b(address.encode(), digest_size=8).digest()
        answers[question.name] = menu[int.from_bytes(block, "big") * len(menu) >> 64]
    return answers


def _lot(state: State, seat: str, order: tuple[str, dict[str, Answer]]) -> bytes:
    address = f"{state.day}|{state.phase}|{key_of(seat, *order)}"
    return blake2b(address.encode(), digest_size=8).digest()
