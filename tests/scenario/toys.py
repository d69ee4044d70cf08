"""Toy rule modules and a scenario that uses every table, for the tests of loading."""

from __future__ import annotations

from pathlib import Path

from attrs import field, frozen

from wargame.engine.errors import BadContent, Complaint
from wargame.engine.modules import RuleModule, Uses, parameter
from wargame.engine.orders import Order, ask
from wargame.nearest import unknown
from wargame.scenario.load import Loaded, load
from wargame.scenario.wishes import Wishes


@frozen
class Move(Order):
    """Move a unit."""

    unit: str = ask("Which?", ("brigade",))


@frozen
class Lane:
    """A way in: `[[transport.lane]]`."""

    name: str
    owner: str
    to: str = field(default="", metadata={"refers": "area"})
    capacity: int = field(default=10, metadata={"low": 0, "high": 100})
    next: str = field(default="", metadata={"refers": "lane"})
    seen_by: tuple[str, ...] = field(default=("*",), metadata={"refers": "audience"})


@frozen
class TransportNumbers:
    """The numbers of the toy."""

    lift: int = parameter(10, 1, 20, "tonnes a day", "a guess", "A")
    delay: int = parameter(3, 0, 30, "days", "a guess", "A")


@frozen
class WeatherNumbers:
    """The numbers of the other toy."""

    storms: int = parameter(2, 0, 9, "a month", "a guess", "A")


CONTROL = RuleModule(name="control", title="Control", version="1")
TRANSPORT = RuleModule(
    name="transport",
    title="Transport",
    version="2",
    orders=(Move,),
    parameters=TransportNumbers,
    rows={"lane": Lane},
    uses=(Uses("support", "percent", 0, 100, 50), Uses("stock", "tonnes", 0, 900, 0, "marker")),
)
WEATHER = RuleModule(name="weather", title="Weather", version="1", parameters=WeatherNumbers)
CLASH = RuleModule(
    name="clash", title="Clash", version="1", uses=(Uses("support", "troops", 0, 9, 0),)
)
TOYS = {module.name: module for module in (CONTROL, TRANSPORT, WEATHER, CLASH)}


def toys(name: str) -> RuleModule:
    """The toy module of this name, as the library would give it."""
    if name not in TOYS:
        raise BadContent((Complaint(name, 0, unknown("rule module", name, TOYS)),))
    return TOYS[name]


SCENARIO = (Path(__file__).parent / "toy.toml").read_text(encoding="utf-8")
"""A scenario that uses every table once."""


def written(folder: Path, text: str = SCENARIO) -> Path:
    """A scenario in a folder of its own, with its briefs."""
    (folder / "briefs").mkdir(parents=True, exist_ok=True)
    (folder / "briefs" / "public.md").write_text("# For all\n", encoding="utf-8")
    (folder / "briefs" / "north.md").write_text("# For the North\n\x1b[31mred\n", encoding="utf-8")
    (folder / "scenario.toml").write_text(text, encoding="utf-8")
    return folder


def loaded(folder: Path, text: str = SCENARIO, wishes: Wishes = Wishes()) -> Loaded:  # noqa: B008
    """The scenario of this text, loaded with the toy modules."""
    return load(written(folder, text), wishes, modules_from=toys)


def faults(folder: Path, text: str, wishes: Wishes = Wishes()) -> list[str]:  # noqa: B008
    """What is wrong with a text: `line: sentence` of each complaint."""
    try:
        loaded(folder, text, wishes)
    except BadContent as bad:
        return [f"{complaint.line}: {complaint.sentence}" for complaint in bad.complaints]
    return []


def line_of(text: str, part: str) -> int:
    """The line on which `part` first stands in a text."""
    return text[: text.index(part)].count("\n") + 1
