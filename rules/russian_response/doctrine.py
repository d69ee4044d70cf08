"""What staff would order in each position, with a reason in one line: rows for bots."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.modules import Doctrine, Proposal
from wargame.engine.state import State

from .orders import ANYWHERE, Act, AnswerBack, Attribute, Protect, Rebuild, SetHand, StepDown
from .position import (
    aim,
    drive,
    fresh_acts,
    hand,
    site_areas,
    step_of,
    turns,
    watched,
    within_reach,
)
from .words import (
    ARMY,
    BACKSTOP,
    BLAME,
    BY_AIM,
    BY_SERVICES,
    CYBER,
    DENIABLE,
    EXPOSURE,
    IN_PLACE,
    KINDS,
    LADDER,
    LEANS,
    NETWORKS,
    OFF_RAMP_FROM,
    OFFENSIVE,
    ON_FORCE,
    PROVOCATION,
    QUIET,
    RUNNING,
    SABOTAGE,
    SECURITY,
    SIGNAL_FROM,
    STATEMENT,
    STRAIN,
    TRUCE,
    WORTH,
)

TIRED = 230
"""Tenths of a percent of strain from which the rival's staff would rest."""
SPENT = 280
"""The same, from which they order no more acts."""
WEARY = 300
"""Tenths of a percent of strain from which they would step down."""
RESTED = 180
"""The same, below which they would rebuild the army."""
BREATHES = 120
"""The same, above which there is something to recover."""
SUNK = -200
"""Points below which staff would end an offensive that is under way."""
MANY = 3_000
"""Troops in place that are worth guarding before anything happens."""
SOUND = 780
"""Tenths of a percent of network health below which teams are sent."""
_NAMES = {step: kind for kind, step in KINDS.items()}


def let_them(state: State, seat: str) -> Iterator[Proposal]:
    """Leave acts to the services and the army."""
    if hand(state) != BY_AIM:
        yield Proposal({"hand": BY_AIM}, "Services and army know what is wanted.", 30)


def press(state: State, seat: str) -> Iterator[Proposal]:
    """One act on a step already reached that suits the aim, while the strain allows."""
    if state.track(STRAIN) >= SPENT or drive(state) == RUNNING:
        return
    for step in LEANS[aim(state)]:
        if step <= min(state.track(LADDER), TRUCE) and within_reach(state, step):
            yield _act(state, step, "low", "It suits our aim, and adds no step.", 45)
            return


def protest(state: State, seat: str) -> Iterator[Proposal]:
    """Words against a force that grows."""
    if state.track(PROVOCATION) >= 100:
        yield _act(state, STATEMENT, "low", "The force grows; say that it is unacceptable.", 40)


def climb(state: State, seat: str) -> Iterator[Proposal]:
    """One step up: as far as the line, or against a force that counts."""
    step = state.track(LADDER) + 1
    called_for = step <= TRUCE or state.track(IN_PLACE) >= MANY
    ready = within_reach(state, step) and state.track(STRAIN) < SPENT
    if step in BY_SERVICES and called_for and ready:
        yield _act(state, step, "low", "They have not answered; go one step up.", 35)


def signal(state: State, seat: str) -> Iterator[Proposal]:
    """Nuclear words while an offensive runs."""
    if state.track(LADDER) >= SIGNAL_FROM and drive(state) == RUNNING:
        answers = {"kind": "signal", "intensity": "low", "where": ANYWHERE}
        yield Proposal(answers, "Words keep others out.", 30)


def attack(state: State, seat: str) -> Iterator[Proposal]:
    """Attack where it is worth it and nobody does it of himself."""
    ready = within_reach(state, OFFENSIVE) and drive(state) != RUNNING
    if ready and hand(state) != BY_AIM and state.track(WORTH) >= 200:
        reason = f"An attack is worth {state.track(WORTH)} points."
        yield _act(state, OFFENSIVE, "high", reason, 80)


def _act(state: State, step: int, how: str, reason: str, urgency: int) -> Proposal:
    where = ANYWHERE
    if step in (SABOTAGE, *ON_FORCE) and site_areas(state.setting):
        where = min(site_areas(state.setting), key=lambda name: state.marker(name, SECURITY))
    answers = {"kind": _NAMES[step], "intensity": how, "where": where}
    return Proposal(answers, reason, urgency)


def rest(state: State, seat: str) -> Iterator[Proposal]:
    """Economy when strained, services when exposed."""
    if state.track(STRAIN) >= TIRED:
        yield Proposal({"what": "economy"}, "The strain tells; let the economy breathe.", 50)
    elif state.track(EXPOSURE) >= 150:
        yield Proposal({"what": "services"}, "Too many of our people are known.", 45)


def breathe(state: State, seat: str) -> Iterator[Proposal]:
    """The economy before it is strained."""
    if BREATHES <= state.track(STRAIN) < TIRED:
        yield Proposal({"what": "economy"}, "Quiet months are for the economy.", 38)


def refit(state: State, seat: str) -> Iterator[Proposal]:
    """The army, while the country can bear it."""
    if state.track(ARMY) < 700 and state.track(STRAIN) < RESTED:
        yield Proposal({"what": "army"}, "The army is not what it was.", 42)


def back_off(state: State, seat: str) -> Iterator[Proposal]:
    """Step down when strained, or once a strike has made its point; short of an offensive."""
    steep = state.track(LADDER) >= OFF_RAMP_FROM and drive(state) != RUNNING
    struck = state.track(LADDER) >= DENIABLE and drive(state) == QUIET
    if steep and (state.track(STRAIN) >= WEARY or struck):
        yield _down("stop", "The strain of it outgrows the gain.", 60)


def take_the_ramp(state: State, seat: str) -> Iterator[Proposal]:
    """Take any off-ramp while an attack is worth nothing."""
    steep = state.track(LADDER) >= OFF_RAMP_FROM and drive(state) != RUNNING
    if steep and state.track(WORTH) < 0:
        yield _down("terms", "There is more in talks than in another step.", 55)


def hold_the_line(state: State, seat: str) -> Iterator[Proposal]:
    """End an offensive that no longer pays."""
    if drive(state) == RUNNING and state.track(WORTH) < SUNK:
        yield _down("pull_back", "The offensive no longer pays.", 75)


def _down(how: str, reason: str, urgency: int) -> Proposal:
    return Proposal({"how": how}, reason, urgency)


def guard_networks(state: State, seat: str) -> Iterator[Proposal]:
    """Cyber teams while networks suffer."""
    if state.track(NETWORKS) < SOUND and not watched(state, "networks"):
        reason = f"Networks stand at {state.track(NETWORKS) // 10} per cent."
        yield Proposal({"what": "networks", "where": ANYWHERE}, reason, 45)


def guard_force(state: State, seat: str) -> Iterator[Proposal]:
    """Protection of the force once it is aimed at."""
    aimed_at = any(step_of(due) in ON_FORCE for due in fresh_acts(state))
    if state.track(IN_PLACE) and aimed_at and not watched(state, "force"):
        yield Proposal({"what": "force", "where": ANYWHERE}, "The force is being aimed at.", 55)


def guard_early(state: State, seat: str) -> Iterator[Proposal]:
    """Protection of a force before it is aimed at."""
    if state.track(IN_PLACE) >= MANY and not watched(state, "force"):
        reason = f"{state.track(IN_PLACE):,} troops are a target; guard their posts and roads."
        yield Proposal({"what": "force", "where": ANYWHERE}, reason, 34)


def guard_rear(state: State, seat: str) -> Iterator[Proposal]:
    """Policing at the barest site while there is sabotage."""
    bare = [name for name in site_areas(state.setting) if not watched(state, "rear", name)]
    if bare and state.track(LADDER) >= SABOTAGE:
        where = min(bare, key=lambda name: state.marker(name, SECURITY))
        reason = f"{state.title(where)} is the barest site while cells are about."
        yield Proposal({"what": "rear", "where": where}, reason, 35)


def name_traced(state: State, seat: str) -> Iterator[Proposal]:
    """Name what was traced."""
    for due in fresh_acts(state):
        if due.what.get("traced") and not due.what.get("named") and step_of(due) >= CYBER:
            answers = {"act": due.name, "how": "statement"}
            yield Proposal(answers, "It is traced; most will believe it.", 50 + step_of(due))


def name_all(state: State, seat: str) -> Iterator[Proposal]:
    """Name the gravest act, with evidence."""
    fresh = [due for due in fresh_acts(state) if step_of(due) >= SABOTAGE]
    open_ = [due for due in fresh if not due.what.get("named")]
    if open_:
        top = max(open_, key=step_of)
        yield Proposal({"act": top.name, "how": "evidence"}, "Leave nothing unnamed.", 40)


def reply(state: State, seat: str) -> Iterator[Proposal]:
    """Expulsions from step 5 on; the giver of the backstop shows resolve."""
    if state.track(LADDER) >= OFF_RAMP_FROM:
        how = "exercise" if turns(state, seat, BACKSTOP) else "expel"
        yield Proposal({"reply": how}, "A step too far should cost something.", 45)


def exercise(state: State, seat: str) -> Iterator[Proposal]:
    """Show resolve against a build-up."""
    if drive(state) != QUIET:
        yield Proposal({"reply": "exercise"}, "They build up; show that we see it.", 65)


def measured(state: State, seat: str) -> Iterator[Proposal]:
    """Ask for sanctions while acts count, little is provoked and little is blamed."""
    quiet = state.track(PROVOCATION) < 200 and state.track(BLAME) < 100
    if state.track(LADDER) >= SABOTAGE and quiet:
        yield Proposal({"reply": "sanctions"}, "An answer that moves no troops.", 25)


DOCTRINE = (
    Doctrine("let services and army act", SetHand, let_them),
    Doctrine("keep up the pressure", Act, press),
    Doctrine("protest against a growing force", Act, protest, "cautious"),
    Doctrine("go one step up", Act, climb, "assertive"),
    Doctrine("attack when it is worth it", Act, attack, "assertive"),
    Doctrine("speak of nuclear forces", Act, signal, "assertive"),
    Doctrine("rest and rebuild", Rebuild, rest),
    Doctrine("let the economy breathe", Rebuild, breathe, "cautious"),
    Doctrine("rebuild the army", Rebuild, refit, "assertive"),
    Doctrine("step down when strained", StepDown, back_off),
    Doctrine("take the off-ramp", StepDown, take_the_ramp, "cautious"),
    Doctrine("end an offensive that does not pay", StepDown, hold_the_line),
    Doctrine("send teams to networks", Protect, guard_networks),
    Doctrine("protect a force that is aimed at", Protect, guard_force),
    Doctrine("protect a force before it is aimed at", Protect, guard_early, "cautious"),
    Doctrine("police the barest site", Protect, guard_rear),
    Doctrine("name what was traced", Attribute, name_traced),
    Doctrine("leave nothing unnamed", Attribute, name_all, "assertive"),
    Doctrine("make a step too far cost", AnswerBack, reply, "assertive"),
    Doctrine("show resolve against a build-up", AnswerBack, exercise),
    Doctrine("answer without moving troops", AnswerBack, measured),
)
"""The rows, in the order in which they are asked."""
