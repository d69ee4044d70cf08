"""What staff would order along the line, with a reason in one line: rows for bots."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.modules import Doctrine, Proposal
from wargame.engine.state import State

from .counts import per_hundred
from .orders import PlaceSensors, SendTeams, SetAnswer, SetClaims, SetDiscipline, SignTerms
from .pact import has_signed, in_force
from .position import (
    allowed,
    covered,
    discipline,
    most_sensors,
    most_teams,
    numbers,
    parties_of,
    placed,
    sectors,
    turns,
)
from .words import (
    ANSWER,
    ANSWERS,
    AS_RECORDED,
    ATTRIBUTION,
    BLOCK,
    CLAIMS_OF,
    FULL,
    HIGH,
    HOST,
    LOW,
    PARTIES,
    PRESS,
    PROVOCATION,
    REASSURANCE,
    RECORDED,
    RECORDED_HERE,
    REPORT,
    RESTRAIN,
    RIVAL,
    SENSORS,
    STRIKE_BACK,
    TEAMS,
    TOLERATE,
    WHOLE_LINE,
)

PROVOKED, BITES, CALM, AFRAID = 400, 350, 340, 300


def _density(state: State) -> int:
    return per_hundred(state, state.track(RECORDED))


def watch(state: State, seat: str) -> Iterator[Proposal]:
    """Sensors where least of a busy stretch is covered."""
    left = most_sensors(state) - placed(state, SENSORS)
    bare = [area for area in sectors(state.setting) if covered(state, area) < FULL]
    if left <= 0 or not bare:
        return
    area = max(bare, key=lambda a: (FULL - covered(state, a)) * a.number("hot", FULL))
    share = covered(state, area) // 10
    reason = f"Sensors cover {share} % of {area.title}, where much happens."
    yield Proposal({"sector": area.name, "packages": min(2, left)}, reason, 55)


def stand_ready(state: State, seat: str) -> Iterator[Proposal]:
    """A team where none stands and most is recorded."""
    free = most_teams(state) - placed(state, TEAMS)
    bare = [area for area in sectors(state.setting) if not state.marker(area.name, TEAMS)]
    if free > 0 and bare:
        area = max(bare, key=lambda a: state.marker(a.name, RECORDED_HERE))
        reason = f"No team stands in {area.title}; an incursion there would go uncalmed."
        yield Proposal({"sector": area.name, "teams": 1}, reason, 60)


def block(state: State, seat: str) -> Iterator[Proposal]:
    """Block along the whole line where that is allowed and teams are there."""
    yield from _harder(
        state, BLOCK, 58, "What goes unanswered wears the truce off; stand in the way."
    )


def strike(state: State, seat: str) -> Iterator[Proposal]:
    """Strike back where that is allowed and the line is hot."""
    if _density(state) >= numbers(state).strained_from and state.track(PROVOCATION) < PROVOKED:
        yield from _harder(
            state, STRIKE_BACK, 48, "The line is hot; make violations cost something."
        )


def _harder(state: State, answer: str, urgency: int, reason: str) -> Iterator[Proposal]:
    place = ANSWERS.index(answer)
    softer = any(state.marker(area.name, ANSWER) < place for area in sectors(state.setting))
    if allowed(state) >= place and softer and _density(state):
        yield Proposal({"sector": WHOLE_LINE, "answer": answer}, reason, urgency)


def soften(state: State, seat: str) -> Iterator[Proposal]:
    """Report only, when provocation runs high."""
    harder = any(state.marker(area.name, ANSWER) > 0 for area in sectors(state.setting))
    if harder and state.track(PROVOCATION) >= PROVOKED:
        reason = "Provocation runs high; record and attribute, no more."
        yield Proposal({"sector": WHOLE_LINE, "answer": REPORT}, reason, 60)


def sign_too(state: State, seat: str) -> Iterator[Proposal]:
    """Sign what the other party has signed, once the line is strained or much is attributed."""
    own = parties_of(state, seat)
    others = [party for party in PARTIES if party not in own and has_signed(state, party)]
    strained = _density(state) >= numbers(state).strained_from
    hurts = strained or state.track(ATTRIBUTION) >= BITES
    if (
        hurts
        and others
        and not in_force(state)
        and not any(has_signed(state, party) for party in own)
    ):
        reason = "The other party has signed; with both names the count falls to a twentieth."
        yield Proposal({"act": "sign"}, reason, 65)


def sign_first(state: State, seat: str) -> Iterator[Proposal]:
    """Sign first, while the truce frays."""
    unsigned = not any(has_signed(state, party) for party in parties_of(state, seat))
    if unsigned and _density(state) >= numbers(state).holding_below:
        reason = f"{state.track(RECORDED):,} violations a day wear people down; sign first."
        yield Proposal({"act": "sign"}, reason, 60)


def sign_strained(state: State, seat: str) -> Iterator[Proposal]:
    """Sign first, once the truce is strained."""
    if _density(state) >= numbers(state).strained_from:
        yield from sign_first(state, seat)


def leave(state: State, seat: str) -> Iterator[Proposal]:
    """Leave terms that no longer keep the line quiet; not the host, whose people trust in them."""
    hot, own = _density(state) >= numbers(state).strained_from, parties_of(state, seat)
    bound = in_force(state) and any(has_signed(state, party) for party in own)
    if hot and bound and HOST not in own:
        yield Proposal({"act": "leave"}, "The terms bind us and stop nothing.", 35)


def restrain(state: State, seat: str) -> Iterator[Proposal]:
    """Restrain while the count is high, or the terms ask it."""
    high = _density(state) >= numbers(state).holding_below
    if (high or in_force(state)) and _not_yet(state, seat, RESTRAIN):
        reason = "Hold fire: half of every quarrel is ours." if high else "The terms ask us to."
        yield Proposal({"discipline": RESTRAIN}, reason, 55)


def restrain_at_last(state: State, seat: str) -> Iterator[Proposal]:
    """The host's troops hold fire once the truce is strained or bound by terms: its people pay."""
    strained = _density(state) >= numbers(state).strained_from
    host = HOST in parties_of(state, seat)
    if host and (strained or in_force(state)) and _not_yet(state, seat, RESTRAIN):
        yield Proposal({"discipline": RESTRAIN}, "Our people pay for every quarrel; hold fire.", 57)


def press(state: State, seat: str) -> Iterator[Proposal]:
    """Press while little of it is attributed, whatever was signed; a host in quiet times only."""
    quiet = _density(state) < numbers(state).holding_below
    bearable = quiet or HOST not in parties_of(state, seat)
    if bearable and state.track(ATTRIBUTION) < BITES and _not_yet(state, seat, PRESS):
        reason = "Little is attributed to anybody; pressing costs us little."
        yield Proposal({"discipline": PRESS}, reason, 35 if in_force(state) else 45)


def ease(state: State, seat: str) -> Iterator[Proposal]:
    """Stop pressing when it is attributed."""
    bites = state.track(ATTRIBUTION) >= BITES
    if bites and any(discipline(state, party) == PRESS for party in parties_of(state, seat)):
        reason = "What we do is seen and named; let it rest."
        yield Proposal({"discipline": TOLERATE}, reason, 58)


def _not_yet(state: State, seat: str, wanted: str) -> bool:
    return any(discipline(state, party) != wanted for party in parties_of(state, seat))


def _claim(state: State, seat: str, wanted: str, reason: str) -> Iterator[Proposal]:
    own = [p for p in PARTIES if turns(state, seat, CLAIMS_OF[p])]
    if any(state.switch(CLAIMS_OF[p], AS_RECORDED) != wanted for p in own):
        yield Proposal({"claims": wanted}, reason, 30)


def accuse(state: State, seat: str) -> Iterator[Proposal]:
    """Claim much while little is attributed."""
    calm = not turns(state, seat, CLAIMS_OF[HOST]) or state.track(REASSURANCE) >= CALM
    if calm and state.track(ATTRIBUTION) < BITES:
        yield from _claim(state, seat, HIGH, "Nobody can show that we exaggerate.")


def play_down(state: State, seat: str) -> Iterator[Proposal]:
    """Claim little, to calm: people at home for a host, tempers for a rival."""
    strained = _density(state) >= numbers(state).strained_from
    if strained and state.track(ATTRIBUTION) < BITES:
        party = HOST if turns(state, seat, CLAIMS_OF[HOST]) else RIVAL
        words = {HOST: "People are uneasy; play it down.", RIVAL: "Tempers run high; play it down."}
        yield from _claim(state, seat, LOW, words[party])


def calm_people(state: State, seat: str) -> Iterator[Proposal]:
    """Claim little while the host's people are afraid and little can be shown."""
    afraid = turns(state, seat, CLAIMS_OF[HOST]) and state.track(REASSURANCE) < AFRAID
    if afraid and state.track(ATTRIBUTION) < BITES:
        yield from _claim(state, seat, LOW, "People are afraid; do not alarm them further.")


def be_plain(state: State, seat: str) -> Iterator[Proposal]:
    """Claim what is recorded once much can be shown."""
    if state.track(ATTRIBUTION) >= BITES:
        yield from _claim(state, seat, AS_RECORDED, "Much can be shown; say what is recorded.")


DOCTRINE = (
    Doctrine("see where much happens", PlaceSensors, watch),
    Doctrine("a team where none stands", SendTeams, stand_ready),
    Doctrine("block what can be blocked", SetAnswer, block),
    Doctrine("strike back on a hot line", SetAnswer, strike, "assertive"),
    Doctrine("report only when provoked", SetAnswer, soften, "cautious"),
    Doctrine("sign what the other signed", SignTerms, sign_too),
    Doctrine("sign on a strained line", SignTerms, sign_strained),
    Doctrine("sign before it is strained", SignTerms, sign_first, "cautious"),
    Doctrine("leave what binds and stops nothing", SignTerms, leave, "assertive"),
    Doctrine("hold fire", SetDiscipline, restrain, "cautious"),
    Doctrine("hold fire on a strained line", SetDiscipline, restrain_at_last),
    Doctrine("press while nobody is named", SetDiscipline, press, "assertive"),
    Doctrine("ease what is named", SetDiscipline, ease),
    Doctrine("accuse", SetClaims, accuse, "assertive"),
    Doctrine("play it down", SetClaims, play_down, "cautious"),
    Doctrine("calm people who are afraid", SetClaims, calm_people),
    Doctrine("say what is recorded", SetClaims, be_plain),
)
"""The rows, in the order in which they are asked."""
