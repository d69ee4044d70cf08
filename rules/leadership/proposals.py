"""Proposals: a form or a mandate on its way, the members' votes, and the day it is decided."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import PUBLIC, Agreement, Due
from wargame.engine.dice import Throws
from wargame.engine.events import (
    AgreementSet,
    Event,
    Reported,
    Roll,
    Scheduled,
    SwitchSet,
    TrackSet,
    Unscheduled,
)
from wargame.engine.state import State

from .odds import vetoed
from .orders import Propose, Vote
from .position import (
    body_title,
    commands,
    council,
    form,
    form_of,
    known,
    limited,
    numbers,
    of_the_lead,
    stance,
    vetoes,
)
from .rows import Form, Veto
from .words import (
    CONSENT,
    COUNCIL,
    COUNCIL_DUE,
    FADES,
    FOR,
    FORM_DUE,
    FULL,
    LEADERSHIP,
    LEGITIMACY,
    LIMITED,
    LIMITS,
    MANDATED,
    NAME,
    NONE,
    OPEN,
    PROVOCATION,
    REASSURANCE,
    SOUGHT,
    STRAIN,
    SUPPORT,
    UNITY,
    VETO,
    VETOED,
)

Votes = tuple[tuple[Veto, str, tuple[Roll, ...]], ...]


def proposed(state: State, order: Propose, dice: Throws) -> Iterator[Event]:
    """A form or a mandate is put to those who decide, or a form is called off."""
    limits = int(order.terms == LIMITED)
    if order.matter == COUNCIL:
        yield from _sought(state, limits, dice)
    elif order.matter == form(state).name:
        why = "leadership 3: the proposal is called off"
        yield Unscheduled(FORM_DUE, why=why, seen_by=PUBLIC)
        yield TrackSet(LEGITIMACY, by=-numbers(state).called_off, why=why)
    else:
        yield from _form_put(state, form_of(state, order.matter), limits, dice)


def _form_put(state: State, then: Form, limits: int, dice: Throws) -> Iterator[Event]:
    low, high = sorted((then.delay_low, then.delay_high))
    roll = dice.number("days to a consensus", then.name, low, high)
    yield Scheduled(
        FORM_DUE,
        state.day + int(roll.result),
        NAME,
        {"act": "form", "form": then.name, "limits": limits},
        f"Decision on the form: {then.title}",
        why="leadership 3: a form is proposed",
        rolls=(roll,),
        seen_by=PUBLIC,
    )


def _sought(state: State, limits: int, dice: Throws) -> Iterator[Event]:
    p, why = numbers(state), "leadership 7: a mandate is sought"
    low, high = sorted((p.council_low, p.council_high))
    roll = dice.number("days to a vote", COUNCIL, low, high)
    yield SwitchSet(COUNCIL, SOUGHT, why=why)
    yield _vote_on(state, state.day + int(roll.result), limits, why, (roll,))


def _vote_on(state: State, day: int, limits: int, why: str, rolls: tuple[Roll, ...] = ()) -> Event:
    return Scheduled(
        COUNCIL_DUE,
        day,
        NAME,
        {"act": "council", "limits": limits},
        f"Vote: {state.title(COUNCIL)}",
        why=why,
        rolls=rolls,
        seen_by=PUBLIC,
    )


def voted(state: State, order: Vote) -> Iterator[Event]:
    """A member says how it will vote."""
    for row in vetoes(state):
        if row.name == order.member:
            text = f"On {body_title(state, row.body)}: {order.stance}."
            said = Agreement(
                f"vote_{row.name}", f"Vote of {row.title}", text, (row.owner,), "agreed",
                row.owner, {"stance": order.stance}, PUBLIC,
            )  # fmt: skip
            yield AgreementSet(said, why="leadership 9: a member says how it will vote")


def _votes(state: State, body: str, limits: int, dice: Throws) -> Votes:
    """Each member's vote on the day, thrown where it is open."""
    return tuple((row, *_vote(state, row, limits, dice)) for row in vetoes(state, body))


def _vote(state: State, row: Veto, limits: int, dice: Throws) -> tuple[str, tuple[Roll, ...]]:
    if of_the_lead(state, row):
        return FOR, ()
    held = stance(state, row)
    if held != OPEN:
        return held, ()
    eased = numbers(state).limits_ease if limits else FULL
    roll = dice.chance(
        "a member's veto",
        row.name,
        vetoed(row.against, state.track(LEGITIMACY), eased),
        (("limits are offered", eased - FULL),) if limits else (),
        known(state, LEGITIMACY),
    )
    return (VETO if roll.result == "yes" else FOR), (roll,)


def come_due(state: State, due: Due, dice: Throws) -> Iterator[Event]:
    """The day of a decision on a form, of a vote of the Council, or after which it may be asked
    again."""
    act, limits = due.what.get("act"), int(due.what.get("limits", 0))
    if act == "form":
        then = form_of(state, str(due.what.get("form", "")))
        yield from _decided(state, then, limits, dice)
    elif act == "council":
        yield from _council_votes(state, limits, dice)
    elif act == "fades" and council(state) == VETOED:
        why = "leadership 8: the veto is old; the Council may be asked again"
        yield SwitchSet(COUNCIL, NONE, why=why)


def _decided(state: State, then: Form, limits: int, dice: Throws) -> Iterator[Event]:
    votes = _votes(state, then.name, limits, dice)
    rolls = tuple(roll for _, _, thrown in votes for roll in thrown)
    against = [row.title for row, vote, _ in votes if vote == VETO]
    if then.needs and council(state) != then.needs:
        yield from _failed(state, then, "it has no mandate", rolls)
    elif against:
        yield from _failed(state, then, f"{' and '.join(against)} said no", rolls)
    else:
        yield from _in_force(state, then, rolls)
        yield from _limits(state, limits)


def _failed(state: State, then: Form, because: str, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    p, why = numbers(state), "leadership 5: a form fails"
    text = f"{then.title} does not come about: {because}."
    yield Reported(text, why=why, rolls=rolls, seen_by=known(state, LEGITIMACY))
    yield TrackSet(LEGITIMACY, by=-p.failure, why=why)
    yield TrackSet(SUPPORT, by=-p.failure_home, why=why)


def _in_force(state: State, then: Form, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    p, now, why = numbers(state), form(state), "leadership 6: a form takes force"
    yield SwitchSet(LEADERSHIP, then.name, why=why, rolls=rolls)
    yield TrackSet(UNITY, by=-p.handover, why=why)
    yield TrackSet(REASSURANCE, by=then.comfort - now.comfort, why=why)
    by = (then.hostility - now.hostility) * p.hostility_step // 10
    yield TrackSet(PROVOCATION, by=by, why=why)


def _limits(state: State, limits: int) -> Iterator[Event]:
    """What passes with limits binds the force; what passes without frees it: paragraph 10."""
    if limits == limited(state):
        return
    text = "The force stands in the way and strikes nobody: no rules of engagement beyond blocking."
    owner = state.switches[LEADERSHIP].owner
    bound = Agreement(
        LIMITS, "Limits on the force", text, (owner,), "agreed", owner, {}, PUBLIC
    ).stood("agreed" if limits else "ended")
    yield AgreementSet(bound, why="leadership 10: limits bind the force, or fall away")


def _council_votes(state: State, limits: int, dice: Throws) -> Iterator[Event]:
    votes = _votes(state, COUNCIL, limits, dice)
    rolls = tuple(roll for _, _, thrown in votes for roll in thrown)
    against = [row for row, vote, _ in votes if vote == VETO]
    if against:
        yield from _vetoed(state, against, rolls)
    else:
        yield from _mandated(state, votes, limits, rolls)


def _mandated(state: State, votes: Votes, limits: int, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    p, why = numbers(state), "leadership 7: the Council votes"
    text = f"{state.title(COUNCIL)} gives the mission a mandate."
    yield Reported(text, why=why, rolls=rolls, seen_by=known(state, LEGITIMACY))
    yield SwitchSet(COUNCIL, MANDATED, why=why)
    yield _vote_on(state, state.day + p.mandate_days, limits, why)
    yield from _limits(state, limits)
    if council(state) != MANDATED:
        apart = sum(vote not in (FOR, VETO) for _, vote, _ in votes)
        by = max(0, p.mandate_shock - apart * p.abstention)
        yield TrackSet(LEGITIMACY, by=by, why=why)


def _vetoed(state: State, against: list[Veto], rolls: tuple[Roll, ...]) -> Iterator[Event]:
    p, why = numbers(state), "leadership 8: a veto cuts both ways"
    text = f"{' and '.join(row.title for row in against)} vetoes a mandate."
    yield Reported(text, why=why, rolls=rolls, seen_by=known(state, LEGITIMACY))
    yield SwitchSet(COUNCIL, VETOED, why=why)
    day, what = state.day + p.veto_days, {"act": "fades"}
    title = f"{state.title(COUNCIL)} may be asked again"
    yield Scheduled(FADES, day, NAME, what, title, why=why, seen_by=PUBLIC)
    yield TrackSet(LEGITIMACY, by=-p.veto_shock, why=why)
    yield TrackSet(SUPPORT, by=p.veto_rally, why=why)
    if any(_is_rivals(state, row) for row in against):
        yield TrackSet(STRAIN, by=p.veto_strain, why=why)


def _is_rivals(state: State, row: Veto) -> bool:
    switch = state.switches.get(CONSENT)
    if switch is None or not row.owner:
        return False
    return row.owner == switch.owner or commands(state, switch.owner, row.owner)
