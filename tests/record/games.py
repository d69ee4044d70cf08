"""Toy games for the tests of the record: made, played along a script of numbers, looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from tests.engine.toy_rules import MARCH
from tests.engine.toys import board, setting
from wargame.engine.errors import IllegalOrder
from wargame.engine.modules import RuleModule
from wargame.engine.rulebook import Rulebook
from wargame.engine.rulings import Ruling
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.record.entries import Memory
from wargame.record.ledger import Game
from wargame.record.store import Recorded, create
from wargame.rules.control import MODULE as CONTROL_RULES
from wargame.scenario.shelf import Shelf

MODULES = (MARCH, CONTROL_RULES)
DIGESTS = {module.name: f"{module.name} as it was" for module in MODULES}
SEATS = ("north", "south", "island")

VERBS_DRAWN = (*["give"] * 8, "recall", "seal", "unseal", "phase", "turn", "rule", "crisis",
               "branch", "note", "close")  # fmt: skip
steps = st.lists(st.tuples(st.sampled_from(VERBS_DRAWN), st.integers(0, 10**6)), max_size=20).map(
    lambda script: [("phase", 0), *script]
)
"""What a test plays: a verb, and a number that chooses among what is on offer."""


def toy_game(seed: int = 7, things: Any = None, modules: Iterable[RuleModule] = MODULES) -> Game:
    laid = setting(tuple(modules))
    return Game(Rulebook.of(tuple(modules), laid), State(laid, **(things or board())), str(seed))


def shelf(*modules: RuleModule, **digests: str) -> Shelf:
    """A shelf with the toy modules, or others of their names."""
    found = {module.name: module for module in (*MODULES, *modules)}
    return Shelf(found.__getitem__, lambda: found, lambda name: {**DIGESTS, **digests}[name])


def clock() -> str:
    return "2027-03-01T12:00:00Z"


def saved(path: Path, game: Game | None = None) -> Recorded:
    """A new toy game in a file."""
    return create(str(path), game or toy_game(), DIGESTS, "the toy", salt="salt", clock=clock)


def in_memory(game: Game | None = None) -> Campaign:
    return Campaign.start(game or toy_game(), Memory())


def play(campaign: Campaign, script: Sequence[tuple[str, int]]) -> None:
    """Play a script; what the rules refuse is left out."""
    for verb, number in script:
        if not campaign.over:
            try:
                VERBS[verb](campaign, number)
            except IllegalOrder:
                continue


def _give(campaign: Campaign, number: int) -> None:
    seat = (*SEATS, "control")[number % 4]
    offered, _ = campaign.choices(seat, limit=40)
    if offered:
        kind, answers = offered[number // 4 % len(offered)]
        campaign.give(seat, kind, answers, by="script", key=f"key {number}")


def _recall(campaign: Campaign, number: int) -> None:
    pending = list(campaign.state.orders)
    if pending:
        campaign.recall(pending[number % len(pending)])


def _rule(campaign: Campaign, number: int) -> None:
    effects = [each for each in campaign.preview().effects if "|engine|" not in each.at]
    if effects:
        chosen = effects[number % len(effects)]
        verdict = ("accept", "void", "defer")[number % 3]
        late = (chosen.event,) if verdict == "defer" else ()
        campaign.rule(
            Ruling(chosen.at, verdict, "CANARY: so it is.", "fairness", chosen.event, late, days=5)
        )


def _branch(campaign: Campaign, number: int) -> None:
    turns = sorted(campaign.line.turns)
    name, salt = f"b{len(campaign.ledger.lines)}", "fresh" if number % 2 else ""
    campaign.branch(turns[number % len(turns)], name, "CANARY: what if?", salt)


VERBS = {
    "give": _give,
    "recall": _recall,
    "seal": lambda campaign, number: campaign.seal(SEATS[number % 3]),
    "unseal": lambda campaign, number: campaign.unseal(SEATS[number % 3], "CANARY: they asked."),
    "phase": lambda campaign, number: campaign.end_phase(),
    "turn": lambda campaign, number: campaign.end_turn(),
    "crisis": lambda campaign, number: campaign.set_length(number % 40 + 1),
    "rule": _rule,
    "branch": _branch,
    "note": lambda campaign, number: campaign.note("note", SEATS[number % 3], "CANARY: they smile"),
    "close": lambda campaign, number: campaign.close("CANARY: lunch."),
}


def positions(campaign: Campaign) -> dict[str, Any]:
    """All that a campaign holds: each branch, truth and views, rulings, keys and players."""
    lines = {
        name: (line.state, line.rulings, line.turns, line.effects,
               {seat: line.view(seat) for seat in line.state.setting.seats})
        for name, line in campaign.ledger.lines.items()
    }  # fmt: skip
    ledger = campaign.ledger
    return {"lines": lines, "keys": ledger.keys, "players": ledger.players,
            "branch": ledger.branch_name, "closed": ledger.closed}  # fmt: skip


def with_strength(unit: str, strength: int) -> dict[str, Any]:
    """The toy board with a unit of another strength."""
    things = board()
    things["units"][unit] = evolve(things["units"][unit], strength=strength)
    return things
