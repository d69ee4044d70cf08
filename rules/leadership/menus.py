"""What is on offer for each question: generators over the board."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wargame.engine.orders import Answers
from wargame.engine.state import State

from .position import form, forms, leads, own_votes, proposed
from .words import (
    AGAINST,
    CHAIN,
    CHAINS,
    COUNCIL,
    ENGAGEMENT,
    FOR,
    LIMITED,
    PLAIN,
    RULES,
    STATUS,
    STATUSES,
)


def matters(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The other forms, the one in force to call a proposal off, and the Council."""
    now, pending = form(state).name, proposed(state) is not None
    yield from (row.name for row in forms(state) if pending or row.name != now)
    if COUNCIL in state.switches:
        yield COUNCIL


def terms(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """As it stands, or with limits; nothing is added where a proposal is called off."""
    return (PLAIN,) if so_far.get("matter") == form(state).name else (PLAIN, LIMITED)


def lines(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """The lead argues for its mission; others as they like."""
    return (FOR,) if leads(state, seat) else (FOR, AGAINST)


def votes(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The members for which a seat votes."""
    return (row.name for row in own_votes(state, seat))


def any_form(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Every form of the scenario."""
    return (row.name for row in forms(state))


def _options(state: State, switch: str, words: Iterable[str]) -> Iterator[str]:
    """The words of the rules that are options of a switch."""
    found = state.switches.get(switch)
    return iter(()) if found is None else (word for word in words if word in found.options)


def statuses(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """What the host may say."""
    return _options(state, STATUS, STATUSES)


def chains(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """One chain, or caveats."""
    return _options(state, CHAIN, CHAINS)


def engagement(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The rules of engagement."""
    return _options(state, RULES, ENGAGEMENT)
