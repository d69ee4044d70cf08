"""What happened, as one seat saw it: a sentence for each event, why, and the throws behind it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.cli.table.sentences import sentence
from wargame.cli.table.words import matching, rolled
from wargame.engine.apply import happen
from wargame.engine.events import Event, PhaseBegan
from wargame.engine.sight import first_view, thing_of
from wargame.engine.state import State
from wargame.record.campaign import Campaign

MOST_WHY = 20
"""The last so many changes of a thing are told."""


@frozen
class Passage:
    """One event told: its number for the seat, its date, what it was about, the sentence."""

    n: int
    date: str
    about: str
    sentence: str
    event: Event

    def lines(self) -> Iterator[str]:
        """The sentence with its reason and throws."""
        if isinstance(self.event, PhaseBegan):
            yield ""
            yield self.sentence
            return
        because = f" [{self.event.why}]" if self.event.why else ""
        yield f"- {self.sentence}{because}"
        for roll in self.event.rolls:
            yield f"    {rolled(roll)}"


def story(game: Campaign, seat: str) -> tuple[list[Passage], int]:
    """All that a seat saw happen and is worth a sentence, and how many events it saw.

    `seat` may name nobody at the table: then it is what everybody may know.
    """
    view = first_view(game.game.opening, seat)
    passages: list[Passage] = []
    events = game.line.events(seat)
    for n, event in enumerate(events):
        said = sentence(game.game.book, view, event)
        if said:
            said = " ".join(said.split())
            passages.append(Passage(n, view.date, thing_of(event), said, event))
        happen(view, event)
    return passages, len(events)


def catch_up(game: Campaign, seat: str, since: int) -> tuple[list[str], int]:
    """What a seat saw since it had seen so many events, as lines; how many it has seen now."""
    passages, seen = story(game, seat)
    fresh = _without_bare_headings([p for p in passages if p.n >= since])
    return [line for passage in fresh for line in passage.lines()], seen


def _without_bare_headings(passages: list[Passage]) -> list[Passage]:
    """Headings under which nothing stands are left out."""
    following = [*passages[1:], None]
    return [
        passage
        for passage, after in zip(passages, following, strict=True)
        if not _is_heading(passage) or not (after is None or _is_heading(after))
    ]


def _is_heading(passage: Passage) -> bool:
    return isinstance(passage.event, PhaseBegan)


def began(game: Campaign, seat: str, turn: int) -> int:
    """How many events a seat had seen when a turn began."""
    for n, event in enumerate(game.line.events(seat)):
        if isinstance(event, PhaseBegan) and event.turn >= turn:
            return n
    return 0


def why(game: Campaign, seat: str, name: str) -> Iterator[str]:
    """The events, as the seat saw them, that moved a track, unit, marker or switch."""
    titles = _things(game.view(seat))
    if not name:
        yield "Type w and part of a name: " + ", ".join(dict.fromkeys(titles.values())) + "."
        return
    found = matching(name, titles)
    if not found:
        yield f"You know nothing by the name '{name}'."
    if len(found) > 9:
        yield f"{len(found)} things have '{name}' in their name; type more of it."
        return
    told, _ = story(game, seat)
    for about in found:
        yield from _history(titles[about], [p for p in told if p.about == about])


def _history(title: str, passages: list[Passage]) -> Iterator[str]:
    yield f"{title}:"
    if not passages:
        yield "- as it was at the beginning, as far as you saw."
    if len(passages) > MOST_WHY:
        yield f"  The last {MOST_WHY} of {len(passages)} changes."
    for passage in passages[-MOST_WHY:]:
        first, *rest = passage.lines()
        yield f"- {passage.date}: {first.removeprefix('- ')}"
        yield from rest


def _things(view: State) -> dict[str, str]:
    """What a view holds, by the name that tellings use, with its title."""
    return {
        **{f"track:{t.name}": t.title for t in view.tracks.values()},
        **{f"switch:{s.name}": s.title for s in view.switches.values()},
        **{f"unit:{u.name}": u.title for u in view.units.values()},
        **{
            f"marker:{m.key}": f"{m.title or m.name}, {view.title(m.area)}"
            for m in view.markers.values()
        },
    }
