"""What the module shows a seat: the ladder, what protects, and to the rival its reckoning."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.modules import Panel
from wargame.engine.state import State

from .position import aim, drive, fresh_acts, hand, rivals, step_of
from .words import (
    AIM_IN_WORDS,
    BLAME,
    DRIVE_DAYS,
    HAND_IN_WORDS,
    LADDER,
    NETWORKS,
    STEPS,
)
from .worth import appetite, worth

Row = tuple[str, str, str]


def panels(state: State, seat: str) -> Iterator[Panel]:
    """The module's panels, on a seat's view."""
    yield Panel("Ladder", tuple(_ladder(state)))
    yield Panel("Protection", tuple(_watches(state)))
    if seat in rivals(state):
        yield Panel("Our reckoning", tuple(_reckoning(state)))


def _ladder(state: State) -> Iterator[Row]:
    now = state.track(LADDER)
    yield "Now", f"step {now}", STEPS[now]
    for due in sorted(fresh_acts(state), key=step_of, reverse=True):
        known = "traced" if due.what.get("traced") else ""
        named = "named in public" if due.what.get("named") else ""
        words = ", ".join(filter(None, (known, named)))
        yield STEPS[step_of(due)], f"counts until {state.setting.date(due.day)}", words
    yield "Offensive", drive(state), f"{state.track(DRIVE_DAYS)} days so far"
    yield "Blame", f"{state.track(BLAME) // 10} %", "what acts cost in public standing"


def _watches(state: State) -> Iterator[Row]:
    yield "Networks", f"{state.track(NETWORKS) // 10} %", "in good order"
    for due in state.calendar.values():
        if due.what.get("act") == "watch":
            yield due.title, state.setting.date(due.day), ""


def _reckoning(state: State) -> Iterator[Row]:
    found = worth(state)
    yield "Our aim", AIM_IN_WORDS[aim(state)], HAND_IN_WORDS.get(hand(state), "")
    yield "Chance of success", f"{found.chance // 10} %", "our army against all that it would meet"
    yield "Gain, by that chance", f"{found.gain:+}", "points"
    yield "Losses and resolve shown", f"{-found.losses:+}", ""
    yield "Isolation and pressure", f"{-found.isolation:+}", "legitimacy, sanctions, blame"
    yield "Strain", f"{-found.strain:+}", ""
    yield "What the truce gives", f"{-found.truce:+}", ""
    yield "Fear of the force", f"{found.fear:+}", ""
    yield "A window that closes", f"{found.window:+}", "more troops are to come"
    yield (
        "An attack is worth",
        f"{found.points:+}",
        "the odds of a build-up follow it",
    )
    yield "Appetite for lesser acts", f"{appetite(state):+}", ""
