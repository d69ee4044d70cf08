"""What moves slowly: unity of command, legitimacy, the rival's hostility, support at home."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.events import Event, TrackSet
from wargame.engine.state import State

from .position import (
    chain,
    consent,
    council,
    form,
    numbers,
    passed,
    proposed,
    rules,
    welcome,
    welcomes_this,
)
from .willing import average, states
from .words import (
    COST,
    ENGAGEMENT,
    FULL,
    IN_PLACE,
    LEGITIMACY,
    MANDATED,
    MONTH,
    ONE_CHAIN,
    PROVOCATION,
    SUPPORT,
    UNITY,
)

Part = tuple[str, int]


def unity_level(state: State) -> int:
    """Where unity of command tends, tenths of a percent: paragraph 14."""
    now = form(state)
    level = now.command if chain(state) == ONE_CHAIN else now.caveated
    return max(0, level - (numbers(state).limbo if proposed(state) else 0))


def legitimacy_parts(state: State) -> Iterator[Part]:
    """What legitimacy is made of, each with what it adds or takes: paragraph 16."""
    p, now = numbers(state), form(state)
    yield now.title, now.legitimacy
    yield "the host's invitation", _invited(state)
    if council(state) == MANDATED:
        yield "a mandate", p.mandated
    elif now.needs:
        yield "no mandate, which it needs", -p.bare
    yield "the other side's consent", consent(state) * p.consented
    if rules(state) == 0:
        yield "self-defence alone", p.restrained
    elif rules(state) == len(ENGAGEMENT) - 1:
        yield "striking back", -p.forceful


def _invited(state: State) -> int:
    p, said = numbers(state), welcome(state)
    if said <= 0:
        return said * p.unwelcome
    found = p.agreed if said > 1 else p.invited
    return found if welcomes_this(state) else found // 2


def legitimacy_level(state: State) -> int:
    """Where legitimacy tends, tenths of a percent."""
    return max(0, min(FULL, sum(amount for _, amount in legitimacy_parts(state))))


def drifted(state: State) -> Iterator[Event]:
    """Unity, legitimacy, provocation and support on their way; what a proposal costs."""
    p = numbers(state)
    why = "leadership 14: unity of command moves towards its level"
    yield from _towards(state, UNITY, unity_level(state), p.unity_pace, why)
    why = "leadership 16: legitimacy moves towards its level"
    yield from _towards(state, LEGITIMACY, legitimacy_level(state), p.legitimacy_pace, why)
    if state.track(IN_PLACE):
        why = "leadership 17: who leads is what provokes"
        rate = _hostility(state) * p.hostility_month
        yield from _moved(PROVOCATION, passed(rate, 10 * MONTH, state), why)
    if states(state):
        why = "leadership 19: support follows willingness"
        yield from _towards(state, SUPPORT, average(state), p.support_pace, why)
    if proposed(state):
        why = "leadership 4: staffs for a form that is proposed"
        yield from _moved(COST, passed(p.staffs, MONTH, state), why)


def _hostility(state: State) -> int:
    """The form's hostility, tenths of a point; halved by each step of consent."""
    return form(state).hostility // (1, 2, 4)[consent(state)]


def _towards(state: State, name: str, level: int, pace: int, why: str) -> Iterator[Event]:
    most = passed(pace, MONTH, state)
    yield from _moved(name, max(-most, min(most, level - state.track(name))), why)


def _moved(name: str, by: int, why: str) -> Iterator[Event]:
    if by:
        yield TrackSet(name, by=by, why=why)
