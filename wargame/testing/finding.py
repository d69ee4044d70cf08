"""What the kit tells of a rule module: one finding a fault."""

from __future__ import annotations

from attrs import frozen


@frozen
class Finding:
    """One thing that is wrong with a rule module, and how to see it."""

    code: str
    message: str
    """One sentence or two: what is wrong, with seat, order and day, or with file and line."""
    module: str
    scenario: str
    """The scenario's name or path; empty where nothing was played."""
    seed: int
    """Of the game that showed it; -1 where nothing was played."""
    step: int
    """The move at which it showed; -1 likewise."""
    replay: str
    """The command that shows it; empty where the message names file and line."""
