"""Other people's games in our orders and events: proof that the engine knows no subject."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from wargame.engine.modules import RuleModule
from wargame.engine.rulebook import Rulebook
from wargame.library import load_module
from wargame.record.campaign import Campaign
from wargame.record.ledger import Game
from wargame.scenario.load import Loaded, load

FOLDER = Path(__file__).resolve().parent
GUESTS = ("goofspiel", "kuhn", "tictactoe")


def module(name: str) -> RuleModule:
    """A guest's rule module; the project's own for any other name."""
    if name not in GUESTS:
        return load_module(name)
    found: RuleModule = import_module(f"tests.guests.{name}").MODULE
    return found


def loaded(name: str) -> Loaded:
    """A guest's own example, ready to play."""
    return load(FOLDER / name / "example.toml", modules_from=module)


def table(name: str, seed: int = 0) -> Campaign:
    """A guest's example, its table set."""
    found = loaded(name)
    return Campaign.start(Game(Rulebook.of(found.modules, found.setting), found.opening, str(seed)))
