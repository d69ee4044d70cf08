"""What happened, as one seat saw it: a sentence for each event, why, and the throws behind it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from wargame.engine.apply import happen
from wargame.engine.events import Event, Ordered, PhaseBegan, Scheduled, Unscheduled
from wargame.engine.rulebook import Rulebook
from wargame.engine.sight import first_view, thing_of
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.record.timeline import Timeline
from wargame.render.telling.sentences import alike, sentence
from wargame.render.telling.words import matching, rolled

MOST_WHY = 20
"""The last so many changes of a thing are told."""
OF_THE_CALENDAR = (Scheduled, Unscheduled)
"""Left out of the news: the situation has what is expected, and what comes due tells itself."""
MOST_NAMES = 4
"""Of units that fare alike, so many are named."""


@frozen
class Passage:
    """One event told: its number for the reader, when, what it was about, the sentence."""

    n: int
    turn: int
    date: str
    about: str
    sentence: str
    event: Event
    heading: bool = False
    alike: str = ""
    """What it has in common with others like it, that can be told in one sentence."""
    whom: str = ""

    def lines(self) -> Iterator[str]:
        """The sentence with its reason and throws."""
        if self.heading:
            yield ""
            yield self.sentence
            return
        because = f" [{self.event.why}]" if self.event.why else ""
        yield f"- {self.sentence}{because}"
        for roll in self.event.rolls:
            yield f"    {rolled(roll)}"


def story(line: Timeline, seat: str, book: Rulebook) -> tuple[list[Passage], int]:
    """All that a seat saw happen and is worth a sentence, and how many events it saw.

    `seat` may name nobody at the table: then it is what everybody may know. Where no rules are
    bound the `book` is empty, and orders are told by their names.
    """
    view = first_view(line.opening, seat)
    passages: list[Passage] = []
    events = line.events(seat)
    for n, event in enumerate(events):
        said = " ".join(sentence(book, view, event).split())
        turn = event.turn if isinstance(event, PhaseBegan) else view.turn
        if said:
            about = thing_of(event)
            told = (n, turn, view.date, about, said, event, _is_heading(view, event))
            passages.append(Passage(*told, *alike(view, event)))
        happen(view, event)
    return passages, len(events)


def tell_again(line: Timeline, seat: str, book: Rulebook, turn: int = 0) -> Iterator[str]:
    """The whole story of a branch as a seat saw it, or one turn of it, as lines."""
    passages, _ = story(line, seat, book)
    yield from _told([p for p in passages if turn in (0, p.turn)])


def catch_up(
    game: Campaign, seat: str, since: int, own_orders: bool = True
) -> tuple[list[str], int]:
    """What a seat saw since it had seen so many events, as lines; how many it has seen now.

    Without `own_orders` the orders given in the seat are left out.
    """
    passages, seen = story(game.line, seat, game.game.book)
    fresh = [p for p in passages if p.n >= since and not isinstance(p.event, OF_THE_CALENDAR)]
    if not own_orders:
        fresh = [p for p in fresh if not (isinstance(p.event, Ordered) and p.event.seat == seat)]
    return list(_told(fresh)), seen


def _told(passages: list[Passage]) -> Iterator[str]:
    """Passages as lines: those alike in one sentence, no heading without anything under it."""
    for (common, why), run in groupby(_under_headings(passages), _in_common):
        several = list(run)
        if common and len(several) > 1:
            names = [passage.whom for passage in several]
            more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
            because = f" [{why}]" if why else ""
            yield f"- {common}: {', '.join(names[:MOST_NAMES])}{more}.{because}"
        else:
            yield from (line for passage in several for line in passage.lines())


def _in_common(passage: Passage) -> tuple[str, str]:
    return (passage.alike, passage.event.why) if passage.alike else ("", "")


def _under_headings(passages: list[Passage]) -> list[Passage]:
    """The passages without headings under which nothing stands."""
    return [
        passage
        for n, passage in enumerate(passages)
        if not passage.heading or not all(after.heading for after in passages[n + 1 : n + 2])
    ]


def _is_heading(view: State, event: Event) -> bool:
    """Whether a phase began, rather than that the turn in play got another length."""
    return isinstance(event, PhaseBegan) and (event.turn, event.phase) != (view.turn, view.phase)


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
    told, _ = story(game.line, seat, game.game.book)
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
