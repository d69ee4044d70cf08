"""The games that tests of play are played with: a toy full of secrets, and any scenario found."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

from attrs import evolve, frozen
from hypothesis import Phase, settings

from tests.engine.toy_rules import MARCH
from tests.engine.toys import board, setting
from tests.play.patrols import PATROLS
from tests.rules.sample_talks import CLAUSES
from wargame.engine.board import Agreement, Due, Marker, Switch, Track, Unit
from wargame.engine.modules import RuleModule
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import Criterion, Ending, Inject, State
from wargame.library import scenarios
from wargame.record.campaign import Campaign
from wargame.record.ledger import Game
from wargame.rules.control import MODULE as CONTROL_RULES
from wargame.rules.talks import MODULE as TALKS
from wargame.scenario.load import load
from wargame.scenario.shelf import Shelf
from wargame.scenario.wishes import Wishes

PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
"""Hypothesis without shrinking: twenty steps of play are read sooner than they are shrunk."""
NIGHTLY = os.environ.get("WARGAME_NIGHTLY") == "1"

MODULES = (CONTROL_RULES, TALKS, MARCH, PATROLS)
TOY = "toy"
EVERYTHING = "reassurance, all modules"
RULES = Path(__file__).resolve().parents[2] / "rules"


@frozen
class Scene:
    """A game to be played in a test: its rules, its opening, and the shelf its save needs."""

    name: str
    modules: tuple[RuleModule, ...]
    opening: State

    def game(self, seed: int | str = 7, opening: State | None = None) -> Game:
        opening = opening or self.opening
        return Game(Rulebook.of(self.modules, opening.setting), opening, str(seed))

    def campaign(self, seed: int | str = 7, opening: State | None = None) -> Campaign:
        return Campaign.start(self.game(seed, opening))

    @property
    def shelf(self) -> Shelf:
        found = {module.name: module for module in self.modules}
        return Shelf(found.__getitem__, lambda: found, lambda name: f"{name} as it was")

    @property
    def digests(self) -> dict[str, str]:
        return {module.name: f"{module.name} as it was" for module in self.modules}


def things() -> dict[str, Any]:
    """The toy board with more that is hidden: an ambush, a secret pact, a convoy on its way."""
    found = board()
    south, north = ("south",), ("north",)
    found["units"] |= {
        "guard": Unit("guard", "Guard", "infantry", "south", "plain", 900),
        "watch": Unit("watch", "Watch", "infantry", "island", "harbour", 300),
        "ambush": Unit("ambush", "Ambush", "infantry", "south", "plain", 800, seen_by=south),
        "agents": Unit("agents", "Agents", "recce", "island", "hills", 5, seen_by=("island",)),
    }
    found["markers"] |= {
        "plain/stock": Marker("plain", "stock", 100, high=2000),
        "hills/stock": Marker("hills", "stock", 10, high=900, seen_by=south),
    }
    found["tracks"]["nerve"] = Track("nerve", "Nerve", 5, seen_by=("island", "south"))
    found["switches"]["plot"] = Switch("plot", "Plot", "a", ("a", "b"), "north", seen_by=north)
    found["agreements"] = {
        "pact": Agreement("pact", "Pact", "We stand by each other.", ("island", "south"), "agreed")
    }
    found["calendar"] = {
        "convoy": Due("convoy", 40, "march", {"unit": "scouts", "to": "plain"}, "Convoy", south),
        "ferry": Due("ferry", 20, "march", {"unit": "watch", "to": "hills"}, "Ferry"),
    }
    return found


def rules_of_the_toy() -> dict[str, Any]:
    """Secret and open criteria, an ending, injects, briefs: the rest of the toy's setting."""
    return {
        "rows": {"talks.clause": CLAUSES},
        "criteria": (
            Criterion("calm", "north", "Keep calm", "tension", 30, 50, 90, "lower"),
            Criterion("doubts", "north", "No doubts", "doubt", 0, 9, 40, "lower", 1, ("north",)),
            Criterion("daring", "south", "Be daring", "nerve", 20, 8, 0, "higher", 2, ("south",)),
        ),
        "endings": (Ending("tension", "It came to blows.", at_least=95),),
        "injects": {
            "storm": Inject("storm", "Storm", "The port is closed.", ("north",), 35,
                            switches={"port": "closed"}),
            "leak": Inject("leak", "Leak", "Papers are in the press.", tracks={"tension": 5}),
        },
        "texts": {"public": "A toy.", "north": "You are north.", "south": "You are south."},
    }  # fmt: skip


@cache
def toy() -> Scene:
    laid = setting(MODULES, **rules_of_the_toy())
    return Scene(TOY, MODULES, State(laid, **things()))


def toy_with(*modules: RuleModule, **modes: str) -> Scene:
    """The toy with these modules alone, some of them automatic or by hand."""
    laid = setting(modules, **rules_of_the_toy())
    playing = tuple(evolve(p, mode=modes.get(p.name, p.mode)) for p in laid.modules)
    return Scene(TOY, modules, State(evolve(laid, modules=playing), **things()))


@cache
def sources() -> dict[str, str]:
    """Every scenario and every rule module's example by name: where its file lies."""
    examples = {f"{path.parent.name} example": str(path) for path in RULES.glob("*/example.toml")}
    return {**{name: str(path) for name, path in scenarios().items()}, **examples}


def names() -> list[str]:
    return [TOY, *sorted(sources()), EVERYTHING]


@cache
def scene(name: str) -> Scene:
    """The toy, a scenario or an example, by its name."""
    if name == TOY:
        return toy()
    if name == EVERYTHING:
        loaded = load("reassurance", Wishes(modules="full"))
    else:
        loaded = load(sources()[name])
    return Scene(name, loaded.modules, loaded.opening)


def tries(number: int) -> settings:
    """So many examples by day, twenty times as many at night; none is shrunk."""
    return settings(max_examples=20 * number if NIGHTLY else number, phases=PHASES)
