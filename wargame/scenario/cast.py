"""Which rule modules are in play: those of the set, with and without what was wished."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from wargame.engine.board import CONTROL
from wargame.engine.errors import BadContent
from wargame.engine.modules import RuleModule
from wargame.engine.rulebook import clashes
from wargame.engine.state import Playing
from wargame.nearest import quoted, unknown
from wargame.scenario.lines import Path as Where
from wargame.scenario.reading import Placed, Reading
from wargame.scenario.shelf import Shelf
from wargame.scenario.tables import Header, ModuleRow
from wargame.scenario.wishes import Wishes

FULL = "full"
STANDARD = "standard"
EVERY_SET = ("basic", STANDARD, FULL)
"""The names that stand for all modules where a scenario declares no sets."""

Sets = Mapping[str, tuple[str, ...]]


@frozen
class Cast:
    """The modules in play, in the order of adjudication, and those left out."""

    modules: tuple[RuleModule, ...]
    playing: tuple[Playing, ...]
    known: tuple[str, ...]
    """Every module that a scenario row may name: in play, listed, or on the shelf."""
    set_name: str


def cast(
    reading: Reading,
    listed: tuple[Placed, ...],
    header: Header | None,
    wishes: Wishes,
    shelf: Shelf,
) -> Cast:
    """Choose and load the modules in play; file what is unknown, broken or at odds."""
    choosing = _Choosing(reading, listed, wishes, shelf)
    set_name = choosing.set_name(header)
    modes = choosing.modes(set_name)
    modules = tuple(choosing.loaded(modes))
    for sentence in clashes(modules):
        reading.say(("module",), sentence)
    playing = (Playing(m.name, m.title, m.version, modes[m.name]) for m in modules)
    known = dict.fromkeys((*modes, *choosing.names, *shelf.names()))
    return Cast(modules, tuple(playing), tuple(known), set_name)


class _Choosing:
    def __init__(
        self, reading: Reading, listed: tuple[Placed, ...], wishes: Wishes, shelf: Shelf
    ) -> None:
        self.reading, self.wishes, self.shelf = reading, wishes, shelf
        self.rows: dict[str, ModuleRow] = {placed.row.name: placed.row for placed in listed}
        self.places: dict[str, Where] = {placed.row.name: placed.at for placed in listed}
        self.names = tuple({CONTROL: None, **self.rows} if CONTROL not in self.rows else self.rows)
        self.sets: Sets = reading.listed("sets")

    def set_name(self, header: Header | None) -> str:
        """The set wished for, else the scenario's default, else standard, else the first."""
        sets = self.sets or dict.fromkeys(EVERY_SET, self.names)
        own = header.default_set if header else ""
        if own and own not in sets:
            self.reading.say(("scenario", "default_set"), unknown("set", own, sets))
        if self.wishes.modules and self.wishes.modules not in sets:
            self.reading.say(("sets",), unknown("set of modules", self.wishes.modules, sets))
        return self.wishes.modules or own or (STANDARD if STANDARD in sets else next(iter(sets)))

    def modes(self, set_name: str) -> dict[str, str]:
        """The modules to be played, each with its mode, in the order of the scenario's list."""
        for name, members in self.sets.items():
            for number, member in enumerate(members):
                if member not in self.names:
                    self.reading.say(
                        ("sets", name, number), unknown("listed module", member, self.names)
                    )
        chosen = {CONTROL, *self.sets.get(set_name, self.names), *self.wishes.with_}
        left = {name for name, row in self.rows.items() if row.mode == "off"}
        if CONTROL in left:
            self.reading.say((*self.places[CONTROL], "mode"), "control is always in play.")
        self.demand_sense(chosen)
        out = ({*self.wishes.without} | (left - {*self.wishes.with_})) - {CONTROL}
        named = dict.fromkeys((*self.names, *self.wishes.with_))
        return {name: self.mode(name) for name in named if name in chosen and name not in out}

    def mode(self, name: str) -> str:
        mode = self.rows[name].mode if name in self.rows else "played"
        return "played" if mode == "off" else mode

    def demand_sense(self, chosen: set[str]) -> None:
        """File what cannot be left out, or both be added and left out."""
        for name in dict.fromkeys(self.wishes.without):
            if name == CONTROL:
                self.reading.say(("module",), "'control' cannot be left out of a game.")
            elif name in self.wishes.with_:
                both = f"{quoted(name)} is wished for both with and without"
                self.reading.say(("module",), f"{both}; say one of them.")
            elif name not in chosen and name not in self.names:
                in_play = [known for known in self.names if known in chosen]
                self.reading.say(("module",), unknown("module in play", name, in_play))

    def loaded(self, modes: Mapping[str, str]) -> Iterator[RuleModule]:
        for name in modes:
            try:
                yield self.shelf.load(name)
            except BadContent as bad:
                self.refile(bad, self.places.get(name, ("module",)))

    def refile(self, bad: BadContent, at: Where) -> None:
        """File why a module will not load: in its own file, else at the row that names it."""
        for complaint in bad.complaints:
            if complaint.line:
                self.reading.complaints.add(complaint.path, complaint.line, complaint.sentence)
            else:
                self.reading.say(at, complaint.sentence)
