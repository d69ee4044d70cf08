"""The tables of a scenario file: what each row may hold, within which bounds, naming what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Literal

from attrs import Attribute, field, fields, frozen

from wargame.engine.board import (
    HIDDEN,
    PUBLIC,
    Agreement,
    Area,
    Due,
    Marker,
    Switch,
    Track,
    Trait,
    Unit,
)
from wargame.engine.state import Criterion, Ending, Inject, Phase, Seat, Setting
from wargame.scenario.spots import MOST, of_modules, referring, seen_by, text, traits, whole, words

LONGEST_TURN = 3_660
MOST_TURNS = 500
LAST_DAY = 36_600
BILLION = 1_000_000_000
UNITS = 20_000
SEATS = 32

Mode = Literal["played", "automatic", "by hand", "off"]


@frozen(kw_only=True)
class Header:
    """What the scenario is called and about."""

    name: str = words("Its name: a-z, 0-9, - and _.")
    title: str = words("What people call it.")
    version: str = words("Changed whenever the scenario changes.", default="1")
    summary: str = text("What it is about, in a few lines.", default="")
    start: date | str = field(metadata={"help": "The date of day 0, such as 2027-03-01."})
    marking: str = words(
        "The line that stands on every page.", default=fields(Setting).marking.default
    )
    default_cut: str = words("The cut when none is chosen; else the first.", default="")
    default_set: str = words("The set when none is chosen; else standard.", default="")
    hours: str = words("How long a game takes, in words.", default="")
    public_brief: str = words("A file beside this one, for everybody to read.", default="")


@frozen(kw_only=True)
class Lists:
    """The tables that are not rows: the cuts, the sets and what each leaves out, the line."""

    cuts: Mapping[str, tuple[int, ...]] = field(
        factory=dict,
        metadata={"low": 1, "high": LONGEST_TURN, "most": MOST_TURNS, "help": "Days of each turn."},
    )
    sets: Mapping[str, tuple[str, ...]] = field(
        factory=dict, metadata={"most": MOST, "help": "Rule modules that are played together."}
    )
    left_out: Mapping[str, tuple[str, ...]] = field(
        factory=dict, metadata={"most": MOST, "help": "By set: order kinds that it does not offer."}
    )
    line: tuple[tuple[int, int], ...] = field(
        default=(),
        metadata={
            "low": -18_000,
            "high": 18_000,
            "most": 5_000,
            "help": "The line of contact, notional: [lat, lon] in hundredths of a degree.",
        },
    )


@frozen(kw_only=True)
class ModuleRow:
    """A rule module that the scenario can play, in the order of adjudication."""

    name: str = words("The rule module's name.")
    mode: Mode = field(default="played", metadata={"help": "How it is played."})


@frozen(kw_only=True)
class SeatRow(Seat):
    """One place at the table."""

    title: str = words("What people call it.")
    side: str = words("The side it belongs to.", default="")
    initiative: int = whole(-1_000, 1_000, "Higher is adjudicated first.", default=0)
    efforts: int = whole(0, 20, "Main efforts a turn.", default=3)
    brief: str = words("A file beside this one, for this seat alone.", default="")


@frozen(kw_only=True)
class PhaseRow(Phase):
    """One phase of a turn."""

    title: str = words("What people call it.")
    kinds: tuple[str, ...] = referring(
        "kind", "Order kinds, module.* patterns, or !kind.", default=("*",)
    )


@frozen(kw_only=True)
class AreaRow(Area):
    """A place on the map."""

    title: str = words("What people call it.")
    kind: str = words("What kind of place it is.")
    owner: str = referring("side", "The seat or side it belongs to.", default="")
    lat: int = whole(-9_000, 9_000, "Hundredths of a degree north.", default=0)
    lon: int = whole(-18_000, 18_000, "Hundredths of a degree east.", default=0)
    links: tuple[str, ...] = referring("area", "Neighbours; one end is enough.", default=())
    traits: Mapping[str, Trait] = traits("Numbers and words that rules read.")
    seen_by: tuple[str, ...] = seen_by()
    modules: tuple[str, ...] = of_modules()


@frozen(kw_only=True)
class UnitRow(Unit):
    """A counter."""

    title: str = words("What people call it.")
    kind: str = words("What kind of unit it is.")
    side: str = referring("side", "The seat or side it belongs to.")
    area: str = referring("area", "Where it stands.")
    strength: int = whole(0, BILLION, "In its own unit: troops, ships.", default=0)
    readiness: int = whole(0, 100, "Percent.", default=100)
    posture: str = words("How it stands.", default="")
    traits: Mapping[str, Trait] = traits("Numbers and words that rules read.")
    seen_by: tuple[str, ...] = seen_by()
    modules: tuple[str, ...] = of_modules()


@frozen(kw_only=True)
class MarkerRow(Marker):
    """A number lying in an area."""

    area: str = referring("area", "Where it lies.")
    title: str = words("What people call it.", default="")
    unit: str = words("What the number counts.", default="")
    seen_by: tuple[str, ...] = seen_by()
    modules: tuple[str, ...] = of_modules()


@frozen(kw_only=True)
class TrackRow(Track):
    """A scale."""

    title: str = words("What people call it.")
    unit: str = words("What the number counts.", default="")
    seen_by: tuple[str, ...] = seen_by()
    modules: tuple[str, ...] = of_modules()


@frozen(kw_only=True)
class SwitchRow(Switch):
    """A named choice in force."""

    title: str = words("What people call it.")
    options: tuple[str, ...] = field(metadata={"most": MOST, "help": "What it can be set to."})
    owner: str = referring("side", "The seat that turns it.", default="")
    seen_by: tuple[str, ...] = seen_by()
    modules: tuple[str, ...] = of_modules()


@frozen(kw_only=True)
class AgreementRow(Agreement):
    """A text with parties and a standing."""

    title: str = words("What people call it.")
    text: str = text("What the parties agree.")
    parties: tuple[str, ...] = referring("seats", "The seats (or sides) that are party to it.")
    offered_by: str = referring("side", "The seat that put it forward.", default="")
    terms: Mapping[str, Trait] = traits("Numbers and words that rules read.")
    seen_by: tuple[str, ...] = seen_by(HIDDEN)
    modules: tuple[str, ...] = of_modules()


@frozen(kw_only=True)
class DueRow(Due):
    """Something on the calendar, handed to its rule module on its day."""

    day: int = whole(0, LAST_DAY, "Counted from day 0, the start.")
    module: str = words("The rule module that it is handed to.")
    what: Mapping[str, Trait] = traits("Numbers and words that the module reads.")
    title: str = words("What people call it.", default="")
    seen_by: tuple[str, ...] = seen_by()


@frozen(kw_only=True)
class CriterionRow(Criterion):
    """One line of a seat's balance sheet, read off a track."""

    seat: str = referring(
        "aims", "The seat; for a side, each of its seats; nobody: what all look at first."
    )
    title: str = words("What people call it.")
    track: str = referring("track", "The track that it reads.")
    better: str = field(default="higher", metadata={"choices": ("higher", "lower")})
    weight: int = whole(0, 100, "How much it counts for bots and learners.", default=1)
    seen_by: tuple[str, ...] = seen_by()
    modules: tuple[str, ...] = of_modules()


@frozen(kw_only=True)
class EndingRow(Ending):
    """A track value that ends the game before its last day."""

    track: str = referring("track", "The track that it reads.")
    text: str = text("What is told when it comes.")


@frozen(kw_only=True)
class InjectRow(Inject):
    """News that control may release, with the changes that come with it."""

    title: str = words("What control calls it.")
    text: str = text("The news as the seats read it.")
    to: tuple[str, ...] = referring("audience", "Seats or sides that read it.", default=PUBLIC)
    day: int | None = whole(0, LAST_DAY, "When control means to release it.", default=None)
    tracks: Mapping[str, int] = referring("track", "Changes to tracks.", factory=dict)
    switches: Mapping[str, str] = referring("switch", "Changes to switches.", factory=dict)
    modules: tuple[str, ...] = of_modules()


@frozen
class Table:
    """One table of rows: the class of a row in the file and on the board, and how many fit."""

    row: type
    board: type
    most: int


TABLES: Mapping[str, Table] = {
    "module": Table(ModuleRow, ModuleRow, MOST),
    "seat": Table(SeatRow, Seat, SEATS),
    "phase": Table(PhaseRow, Phase, 32),
    "area": Table(AreaRow, Area, 5_000),
    "unit": Table(UnitRow, Unit, UNITS),
    "marker": Table(MarkerRow, Marker, UNITS),
    "track": Table(TrackRow, Track, 1_000),
    "switch": Table(SwitchRow, Switch, 1_000),
    "agreement": Table(AgreementRow, Agreement, 1_000),
    "due": Table(DueRow, Due, 5_000),
    "criterion": Table(CriterionRow, Criterion, 1_000),
    "ending": Table(EndingRow, Ending, 100),
    "inject": Table(InjectRow, Inject, 1_000),
}
LISTS = ("cuts", "sets", "left_out", "line")
OWN = ("scenario", *LISTS, *TABLES, "parameters", "treatment")
"""Every name at the top of a file that is not a rule module's."""


def key_of(table: tuple[str | int, ...], row: Mapping[str, Any]) -> str:
    """What a row is known by within its table, or nothing: a raw row may be faulty."""
    if table == ("marker",):
        return f"{row.get('area')}/{row.get('name')}"
    key = row.get("track" if table == ("ending",) else "name")
    return key if isinstance(key, str) else ""


def refers(row: object) -> tuple[tuple[Attribute[Any], str], ...]:
    """The fields of a row that name something else, and what; `owner` is a seat or side."""
    cls: type = type(row)
    return _referring(cls)


@cache
def _referring(cls: type) -> tuple[tuple[Attribute[Any], str], ...]:
    own = {"owner": "side"}
    named = ((a, a.metadata.get("refers", own.get(a.name))) for a in fields(cls))
    return tuple((a, to) for a, to in named if to)
