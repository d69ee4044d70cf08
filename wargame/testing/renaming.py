"""An opening with other names for its seats, areas, units and rows, and the way back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from wargame.engine.board import CONTROL, Trait
from wargame.engine.dice import Draw, drawn_from
from wargame.engine.state import State
from wargame.record.binding import bound
from wargame.record.codec import opening_line, opening_of
from wargame.record.ledger import Game
from wargame.testing.subject import Subject

_PROSE = frozenset(("title", "text", "note", "kind", "posture", "options", "marking"))
"""Fields that name nothing which is renamed."""
_AS_IT_IS = frozenset(("phases", "modules", "parameters", "neutrals", "line", "start", "cut"))
_NEW = re.compile(r"q(\d{3})z")


@frozen
class Renaming:
    """New names for old, each one word, `q000z` and so on: as the old are sorted, or reversed."""

    names: Mapping[str, str]
    kept: frozenset[str]
    """Names that the rules themselves use, left as they are wherever they stand."""
    back: Mapping[str, str] = field(init=False)
    pattern: re.Pattern[str] = field(init=False)

    @back.default
    def _back(self) -> dict[str, str]:
        return {new: old for old, new in self.names.items()}

    @pattern.default
    def _pattern(self) -> re.Pattern[str]:
        longest = sorted(self.names, key=lambda name: (-len(name), name))
        named = "|".join(map(re.escape, longest)) or "(?!)"
        return re.compile(rf"(?<![A-Za-z0-9])({named})(?![A-Za-z0-9])")

    @classmethod
    def of(cls, table: Subject, reverse: bool = False, inside: bool = False) -> Renaming:
        """New names for all that a scenario names freely; with `inside` also where they are part
        of a name that rules declare, as a seat's may be of its track's."""
        opening = table.loaded.opening
        kept = frozenset(_words_of_rules(table))
        free = sorted(set(_names(opening)) - kept - {CONTROL})
        places = range(len(free))
        turned: Iterable[int] = reversed(places) if reverse else places
        found = cls({name: f"q{n:03}z" for name, n in zip(free, turned, strict=True)}, kept)
        return found._also_inside(table) if inside else found

    def _also_inside(self, table: Subject) -> Renaming:
        declared = {uses.name for module in table.loaded.modules for uses in module.uses}
        made = {name for name in declared if self.pattern.search(name)}
        return Renaming(self.names, self.kept - made)

    def renamed(self, text: str) -> str:
        """A text with the new names."""
        if text in self.kept:
            return text
        return self.pattern.sub(lambda found: self.names[found[1]], text)

    def restored(self, text: str) -> str:
        """A text with the old names again."""
        return _NEW.sub(lambda found: self.back.get(found[0], found[0]), text)

    def sorted_in(self, text: str) -> str:
        """A text in which old names that stand side by side are in order, as pairs may be."""
        found = iter(sorted(self.pattern.findall(text)))
        return self.pattern.sub(lambda _: next(found), text)

    def game(self, table: Subject, seed: int) -> Game:
        """The same game under the new names."""
        game = table.game(seed)
        line = json.loads(json.dumps(opening_line(game.opening, {})))
        opening, _, _ = opening_of(self._walked(line))
        return bound(Game(game.book, opening, game.seed), table.loaded.modules)

    def draw(self, seed: int) -> Draw:
        """The dice of the game under the old names, for addresses with the new ones."""
        draw = drawn_from(str(seed))
        return lambda address, total: draw(self.restored(address), total)

    def _walked(self, value: Any, at: str = "") -> Any:
        if at in _PROSE or at in _AS_IT_IS:
            return value
        if isinstance(value, str):
            return self.renamed(value)
        if isinstance(value, list):
            return [self._walked(each, at) for each in value]
        if isinstance(value, dict):
            tables = at == "rows"
            return {
                name if tables else self.renamed(name): self._walked(each, name)
                for name, each in value.items()
            }
        return value


def _names(opening: State) -> Iterator[str]:
    yield from opening.setting.seats
    yield from opening.areas
    yield from opening.units
    for rows in opening.rows.values():
        for row in rows:
            name = getattr(row, "name", None)
            if isinstance(name, str) and name:
                yield name


def _words_of_rules(table: Subject) -> Iterator[str]:
    """Words that mean something to rules: kinds, postures, options, tracks that they declare."""
    opening, setting = table.loaded.opening, table.loaded.setting
    for module in table.loaded.modules:
        yield module.name
        yield from (uses.name for uses in module.uses)
    yield from (phase.name for phase in setting.phases)
    yield from (name for name in (*opening.tracks, *opening.switches) if "_" not in name)
    tables = {table.partition(".")[2] for table in setting.rows}
    for area in opening.areas.values():
        yield from (area.kind, *_words_of_traits(area.traits, tables))
    for unit in opening.units.values():
        yield from (unit.kind, unit.posture, *_words_of_traits(unit.traits, tables))
    for switch in opening.switches.values():
        yield from switch.options
    yield from (marker.name for marker in opening.markers.values())


def _words_of_traits(traits: Mapping[str, Trait], tables: set[str]) -> Iterator[str]:
    """Traits and what they say, but for one that is called like a table: it names a row of it."""
    for trait, value in traits.items():
        yield trait
        if isinstance(value, str) and trait not in tables:
            yield value
