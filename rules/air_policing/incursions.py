"""Incursions into blocks, incidents at posts left thin, and what becomes of them."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import PUBLIC, Area
from wargame.engine.dice import Throws
from wargame.engine.events import Event, Reported, Roll, TrackSet
from wargame.engine.state import State

from . import odds
from .cover import cover
from .gates import closed, sent_back
from .jets import jets_on
from .position import blocks, hours, known, numbers, posts, rules_in_force
from .rows import Post
from .words import (
    AIR_RULES,
    CLOSED,
    ENGAGE,
    ENGAGEMENT,
    GROUND,
    IDENTIFY,
    INCURSIONS,
    LADDER,
    LETHAL,
    PROVOCATION,
    REASSURANCE,
    RIVAL_STRAIN,
    SUPPORT,
    UNITY,
    US_AIR,
    WARN,
)

EXPOSED = 500
"""Of a block that does not say how exposed it is, in thousandths."""


def of_the_days(state: State, dice: Throws) -> Iterator[Event]:
    """What comes of itself in the days of a step: paragraphs 8 and 10."""
    for area in blocks(state):
        p, covered = numbers(state), cover(state, area)
        chance = odds.incursion(
            p.incursion, state.days, state.track(PROVOCATION), state.track(LADDER),
            min(1_500, area.number("exposed", EXPOSED)), covered,
        )  # fmt: skip
        seen_by = known(state, PROVOCATION, LADDER)
        modifiers = (("air cover", -covered), ("provocation", state.track(PROVOCATION)))
        roll = dice.chance("an incursion", area.name, chance, modifiers, seen_by)
        if roll.result == "yes":
            yield from entered(state, area, area.name, dice, (roll,))
    for post in posts(state):
        p = numbers(state)
        heat = state.track(PROVOCATION), state.track(LADDER)
        chance = odds.heated(p.post_incident, state.days, *heat)
        seen_by = known(state, PROVOCATION, LADDER)
        roll = dice.chance("an incident at a post", post.name, chance, (), seen_by)
        if roll.result == "yes":
            yield from at_post(state, post, post.name, dice, (roll,))


def probed(state: State, target: str, seat: str, dice: Throws) -> Iterator[Event]:
    """A seat sends aircraft or drones to a block, or where a post stands: paragraph 11."""
    why = "air_policing 11: a probe, and what it costs"
    yield TrackSet(RIVAL_STRAIN, by=numbers(state).probe_cost, why=why)
    subject = f"{target} for {seat}"
    area = next((each for each in blocks(state) if each.name == target), None)
    if area is not None:
        yield from entered(state, area, subject, dice, ())
    post = next((each for each in posts(state) if each.name == target), None)
    if post is not None:
        yield from at_post(state, post, subject, dice, ())


def entered(
    state: State, area: Area, subject: str, dice: Throws, rolls: tuple[Roll, ...]
) -> Iterator[Event]:
    """Something enters a block: is it met, is it mistaken, does it turn away?"""
    why = "air_policing 8: an incursion"
    yield TrackSet(INCURSIONS, by=1, why=why, rolls=rolls)
    answer = met(state, area, subject, dice)
    if answer.result == "no":
        text = f"An incursion over {area.title} is not met by anybody."
        yield Reported(text, why=why, rolls=(answer,), seen_by=PUBLIC)
        yield from _ran_on(state, area, subject, dice)
        return
    wrong = mistaken(state, subject, dice)
    if wrong is not None and wrong.result == "yes":
        yield from _wrong(state, area, (answer, wrong))
        return
    turned = _turned(state, subject, dice)
    if turned.result == "yes":
        yield from _away(state, area, (answer, turned))
        return
    text = f"An incursion over {area.title} is met, and flies on."
    yield Reported(text, why=why, rolls=(answer, turned), seen_by=PUBLIC)
    yield from _ran_on(state, area, subject, dice)


def met(state: State, area: Area, subject: str, dice: Throws) -> Roll:
    """Whether an incursion is met."""
    p, covered, ground = numbers(state), cover(state, area), state.track(GROUND)
    chance = odds.met(covered, ground, state.track(UNITY), p.unity_share)
    modifiers = (("air cover", covered), ("air defence", ground), ("unity", state.track(UNITY)))
    return dice.chance("it is met", subject, chance, modifiers, known(state, GROUND, UNITY))


def picture(state: State) -> int:
    """How much of the air is seen, in thousandths: paragraph 7."""
    alone = numbers(state).picture
    more = (odds.FULL - alone) * (state.track(GROUND) + state.track(US_AIR)) // (2 * odds.FULL)
    return alone + more


def mistaken(state: State, subject: str, dice: Throws) -> Roll | None:
    """Whether what was met was not what it was taken for; no throw where rules only identify."""
    p, rules = numbers(state), rules_in_force(state)
    if rules not in (WARN, ENGAGE):
        return None
    chance = odds.mistaken(p.wrong_engage if rules == ENGAGE else p.wrong_warn, picture(state))
    seen_by = known(state, GROUND, US_AIR, AIR_RULES, ENGAGEMENT)
    modifiers = (("radar picture", -picture(state)),)
    return dice.chance("it is mistaken", subject, chance, modifiers, seen_by)


def _turned(state: State, subject: str, dice: Throws) -> Roll:
    p = numbers(state)
    by_rules = {IDENTIFY: p.turns_identify, WARN: p.turns_warn, ENGAGE: p.turns_engage}
    chance = odds.turns_away(by_rules.get(rules_in_force(state), p.turns_identify))
    return dice.chance("it turns away", subject, chance, (), known(state, AIR_RULES, ENGAGEMENT))


def _away(state: State, area: Area, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    why = "air_policing 8: met, and ended"
    if rules_in_force(state) != ENGAGE:
        text = f"An incursion over {area.title} is met and turns away."
        yield Reported(text, why=why, rolls=rolls, seen_by=PUBLIC)
        return
    p, text = numbers(state), f"An incursion over {area.title} is brought down."
    yield Reported(text, why=why, rolls=rolls, seen_by=PUBLIC)
    yield TrackSet(PROVOCATION, by=p.downed, why=why)
    yield TrackSet(RIVAL_STRAIN, by=p.probe_cost, why=why)


def _wrong(state: State, area: Area, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    p, why = numbers(state), "air_policing 7: it was not what it was taken for"
    engaged = rules_in_force(state) == ENGAGE
    done = "is brought down" if engaged else "is forced to turn"
    text = f"Over {area.title} an aircraft {done} that was no incursion."
    yield Reported(text, why=why, rolls=rolls, seen_by=PUBLIC)
    yield TrackSet(SUPPORT, by=-p.shock_support, why=why)
    if engaged:
        yield TrackSet(LETHAL, by=1, why=why)
        yield TrackSet(REASSURANCE, by=-p.shock, why=why)
        yield from closed(state, area.name, why)


def _ran_on(state: State, area: Area, subject: str, dice: Throws) -> Iterator[Event]:
    """Nobody stopped it: confidence falls, an open block closes, the advice may be renewed."""
    why = "air_policing 18: an incursion that nobody stopped"
    yield TrackSet(REASSURANCE, by=-numbers(state).shock, why=why)
    at = hours(state, area.name)
    if at == CLOSED:
        return
    yield from closed(state, area.name, why)
    chance = odds.renewed(numbers(state).renewed, at)
    roll = dice.chance("the advice is renewed", subject, chance)
    if roll.result == "yes":
        text = f"The regulator renews its advice not to fly over {area.title}."
        yield Reported(text, why=why, rolls=(roll,), seen_by=PUBLIC)
        yield from sent_back(state, area.name, why, (roll,))


def at_post(
    state: State, post: Post, subject: str, dice: Throws, rolls: tuple[Roll, ...]
) -> Iterator[Event]:
    """An incident where jets are owed; a post left thin may not answer: paragraph 10."""
    chance = odds.unanswered(jets_on(state, post.name), post.jets)
    roll = dice.chance("nobody can answer", subject, chance)
    why, rolls = "air_policing 10: an incident at a post elsewhere", (*rolls, roll)
    if roll.result == "no":
        text = f"{post.title}: jets scramble, meet what came and see it off."
        yield Reported(text, why=why, rolls=rolls, seen_by=PUBLIC)
        return
    text = f"{post.title}: nothing was there to scramble. Allies ask where their jets are."
    yield Reported(text, why=why, rolls=rolls, seen_by=PUBLIC)
    yield TrackSet(SUPPORT, by=-numbers(state).shock_support, why=why)
