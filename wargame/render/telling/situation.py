"""Where a seat stands: the turn, its tracks and changes, units, agreements, calendar, aims."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import CONTROL, Track, Unit
from wargame.engine.events import TrackSet
from wargame.engine.standing import sheet
from wargame.engine.state import NOBODY, Criterion, State
from wargame.record.campaign import Campaign
from wargame.render.asking.offers import answerable
from wargame.render.telling.happened import began
from wargame.render.telling.sentences import agreement_in_words
from wargame.render.telling.words import (
    bare,
    change,
    number,
    plainly,
    table,
    unit_of,
    value_in_words,
)

NOBODYS = "NOBODY'S SHEET"
"""What nobody at the table owns, and all look at first."""
FEW = 16
"""Up to so many tracks stand in the table whether they moved or not."""
MOST = 12
"""Of a list that may be long, so many lines stand on the page."""


def heading(view: State) -> tuple[str, ...]:
    """Turn N of M, phase, date and length, on one line."""
    if view.phase == "over":
        return (f"Play has ended. {view.date}",)
    phase = view.phase_now()
    sort = "open" if phase.open else "sealed"
    days = "1 day" if view.days == 1 else f"{view.days} days"
    return (f"Turn {view.turn} of {turns(view)} | {phase.title} ({sort}) | {view.date} | {days}",)


def turns(view: State) -> int:
    """How many turns the game has, as things stand: the one in play and the boundaries to come."""
    boundary, coming = 0, 0
    for days in view.setting.cut:
        boundary += days
        coming += boundary > view.day + view.days
    return view.turn + coming


def situation(game: Campaign, seat: str) -> Iterator[str]:
    """All that a seat needs before it decides, as lines."""
    view = game.view(seat)
    yield from _tracks(game, view, seat)
    yield from _switches(view)
    yield from _units(view, seat)
    yield from _agreements(game, view, seat)
    yield from _calendar(view)
    yield from balance(view, NOBODY)
    yield from balance(view, seat)


def moved(game: Campaign, seat: str) -> dict[str, int]:
    """By how much each track moved since the turn before began, as the seat saw it."""
    events = game.line.events(seat)
    changes: dict[str, int] = {}
    for event in events[began(game, seat, game.view(seat).turn - 1) :]:
        if isinstance(event, TrackSet):
            changes[event.name] = changes.get(event.name, 0) + event.by
    return changes


def watched(view: State, seat: str) -> tuple[Track, ...]:
    """The tracks that a seat knows: those of its own sheet, of nobody's, then the others."""
    aims = (*sheet(view, seat), *sheet(view, NOBODY))
    first = (view.tracks.get(aim.criterion.track) for aim in aims)
    ordered = {track.name: track for track in (*first, *view.tracks.values()) if track}
    return tuple(ordered.values())


def _tracks(game: Campaign, view: State, seat: str) -> Iterator[str]:
    """Those on a sheet and those that moved in a table; where many lie still, they in a line."""
    changes, tracks = moved(game, seat), watched(view, seat)
    aims = {aim.criterion.track for each in (seat, NOBODY) for aim in sheet(view, each)}
    shown = [t for t in tracks if len(tracks) <= FEW or t.name in aims or changes.get(t.name)]
    rows = [("TRACK", "NOW", "CHANGE", "")] + [_row(t, changes.get(t.name, 0)) for t in shown]
    if len(rows) > 1:
        yield from table(rows, right=(1, 2), indent=0)
        yield "Change: since the turn before began."
    still = [f"{t.title} {number(t.value, t.unit)}" for t in tracks if t not in shown]
    if still:
        yield f"Unmoved: {'; '.join(still)}."


def _row(track: Track, by: int) -> tuple[str, str, str, str]:
    now, unit = bare(track.value, track.unit), unit_of(track.unit)
    return track.title, now, change(by, track.unit), unit


def _switches(view: State) -> Iterator[str]:
    if view.switches:
        yield ""
        yield from table(
            [("IN FORCE", "")]
            + [(s.title, value_in_words(view, s.value)) for s in view.switches.values()],
            indent=0,
        )


def _units(view: State, seat: str) -> Iterator[str]:
    sides = {seat, view.setting.seats[seat].side} - {""}
    own = [u for u in view.units.values() if u.side in sides or seat == CONTROL]
    others = [u for u in view.units.values() if u.side not in sides and seat != CONTROL]
    yield from _by_area(view, "UNITS" if seat == CONTROL else "YOUR UNITS", own)
    yield from _by_area(view, "OTHERS THAT YOU SEE", others, sides=True)


def _by_area(view: State, title: str, units: list[Unit], sides: bool = False) -> Iterator[str]:
    places: dict[tuple[str, str], list[Unit]] = {}
    for unit in units:
        places.setdefault((unit.side, unit.area), []).append(unit)
    if places:
        yield ""
        yield title
    for (side, area), there in list(places.items())[:MOST]:
        whose = f"{view.title(side)}, in " if sides or title == "UNITS" else ""
        yield f"- {whose}{view.title(area)}: {_names(there)}{_strength(there)}"
    if len(places) > MOST:
        yield f"and in {len(places) - MOST} more places."


def _names(units: list[Unit]) -> str:
    return units[0].title if len(units) == 1 else f"{len(units)} units"


def _strength(units: list[Unit]) -> str:
    strength = sum(unit.strength for unit in units)
    return f", {number(strength)} strong" if strength else ""


def _agreements(game: Campaign, view: State, seat: str) -> Iterator[str]:
    yours = answerable(game.game.book, view, seat)
    offered = [a for a in view.agreements.values() if a.standing == "offered"]
    agreed = [a for a in view.agreements.values() if a.standing == "agreed"]
    if offered:
        yield ""
        yield "OFFERS ON THE TABLE"
    for offer in offered[-MOST:]:
        waits = " Waits for your answer." if offer.name in yours else ""
        yield f"- {' '.join(agreement_in_words(view, offer).split())}{waits}"
    if agreed:
        titles = "; ".join(a.title or plainly(a.name) for a in agreed)
        yield ""
        yield f"IN FORCE BETWEEN SEATS (a tells their words): {titles}."


def agreements(view: State) -> Iterator[str]:
    """Every agreement and offer that a seat knows, with its words."""
    for agreement in view.agreements.values():
        yield f"- {' '.join(agreement_in_words(view, agreement).split())}"


def _calendar(view: State) -> Iterator[str]:
    coming = sorted(view.calendar.values(), key=lambda due: (due.day, due.name))
    if coming:
        yield ""
        yield "EXPECTED"
    for due in coming[:MOST]:
        yield f"- {view.setting.date(due.day)}: {due.title or plainly(due.name)}"
    if len(coming) > MOST:
        yield f"and {len(coming) - MOST} more later."


def balance(view: State, seat: str) -> Iterator[str]:
    """A seat's balance sheet, or nobody's: each aim met, partly, not or lost, and what meets it."""
    lines = sheet(view, seat)
    if not lines:
        return
    title = NOBODYS if seat == NOBODY else "BALANCE SHEET"
    rows = [(title, "STANDS", "NOW", "MET AT")]
    for line in lines:
        c = line.criterion
        unit = view.tracks[c.track].unit if c.track in view.tracks else ""
        rows.append((c.title, line.standing, bare(line.value, unit), _met(c, unit)))
    yield ""
    yield from table(rows, right=(2,), indent=0)


def _met(criterion: Criterion, unit: str) -> str:
    met = number(criterion.met, unit)
    if criterion.better == "higher":
        return f"{met} or more"
    return f"{met} or less" if criterion.met else met


def tables(game: Campaign, seat: str) -> Iterator[str]:
    """The small tables that rule modules show a seat."""
    view = game.view(seat)
    for module in game.game.book.modules.values():
        for panel in module.panels(view, seat):
            if panel.rows:
                yield ""
                yield panel.title.upper()
                for label, value, reason in panel.rows:
                    yield f"- {label}: {value}" + (f" ({reason})" if reason else "")
