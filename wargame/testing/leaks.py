"""What gives a secret away: the code of a difference, or of a canary, in what a seat receives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from attrs import evolve, frozen

from wargame.engine.board import Marker, Switch, Track, sees
from wargame.engine.events import (
    AgreementSet,
    Event,
    MarkerSet,
    Refused,
    Reported,
    SwitchSet,
    Told,
    TrackSet,
    UnitPlaced,
)
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.testing import window
from wargame.testing.bystanders import NUMBER, is_bystander
from wargame.testing.canaries import CANARY, known_at_first, told_of

_SHOWN = 160


@frozen
class Leak:
    """One way in which a secret got out: its check's code, and a sentence."""

    code: str
    message: str


def differing(one: Campaign, other: Campaign, seat: str) -> Leak | None:
    """The first difference between what a seat receives in two games that only differ in what
    is hidden from it; what it was openly told of that is no leak."""
    for here, there in zip_longest(one.line.events(seat), other.line.events(seat)):
        if here != there and _bare(here) != _bare(there):
            if _is_telling(there) or _is_telling(here):
                return None
            code = _code_of(here, there, other.view(seat))
            return Leak(code, _sentence(seat, other, _said(here), _said(there)))
    return _unalike(one, other, seat)


def _is_telling(event: Event | None) -> bool:
    return isinstance(event, Told) and is_bystander(event.about.partition(":")[2])


def _bare(event: Event | None) -> Event | None:
    """The event without the addresses of its rolls, which only a file shows."""
    if event is None:
        return None
    return evolve(event, rolls=tuple(evolve(roll, address="") for roll in event.rolls))


def _code_of(here: Event | None, there: Event | None, view: State) -> str:
    either = here or there
    assert either is not None
    if isinstance(here, Refused) or isinstance(there, Refused):
        return "leak-refusal"
    if here is not None and there is not None and here.rolls and here.rolls != there.rolls:
        return "leak-roll"
    if isinstance(here, Reported) or isinstance(there, Reported) or _only_why(here, there):
        return "leak-log"
    return "leak-view" if on_view(there or either, view) else "leak-event"


def _only_why(here: Event | None, there: Event | None) -> bool:
    if here is None or there is None:
        return False
    return evolve(here, why="") == evolve(there, why="")


def on_view(event: Event, view: State) -> bool:
    """Whether an event moves something that stands on a seat's board."""
    if isinstance(event, TrackSet):
        return event.name in view.tracks
    if isinstance(event, SwitchSet):
        return event.name in view.switches
    if isinstance(event, MarkerSet):
        return f"{event.area}/{event.name}" in view.markers
    return isinstance(event, UnitPlaced | AgreementSet)


def _unalike(one: Campaign, other: Campaign, seat: str) -> Leak | None:
    """The same events, and still something else is shown, offered, said, foreseen or filed."""
    for code, here, there in zip(_CODES, _shows(one, seat), _shows(other, seat), strict=True):
        for a, b in zip_longest(here, there, fillvalue=""):
            if a != b:
                return Leak(code, _sentence(seat, other, *_where(a, b)))
    return None


_CODES = ("leak-view", "leak-choices", "leak-refusal", "leak-roll", "leak-extract")


def _shows(game: Campaign, seat: str) -> Iterator[list[str]]:
    yield [window.board(game.view(seat))]
    playing = not game.over
    yield window.offers(game, seat) if playing else []
    yield window.refusals(game, seat) if playing else []
    yield window.prospects(game, seat) if playing else []
    yield list(window.files(game, seat))


def _where(one: str, other: str) -> tuple[str, str]:
    """Two texts from shortly before their first difference on."""
    place = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    start = max(0, place - 60)
    return one[start : start + _SHOWN], other[start : start + _SHOWN]


def _said(event: Event | None) -> str:
    return "nothing" if event is None else repr(event)[: 2 * _SHOWN]


def _sentence(seat: str, game: Campaign, here: str, there: str) -> str:
    return (
        f"By day {game.state.day} '{seat}' can tell that something is hidden from it, of a kind "
        f"that no rule names: it gets {there} where without it it would get {here}."
    )


def singing(game: Campaign, seat: str) -> Iterator[Leak]:
    """The canaries in all that a seat receives, by what they were read in."""
    known = known_at_first(game.game.opening, seat) | told_of(game, seat)
    for code, text in (*_told(game, seat), *_shown(game, seat)):
        for found in heard(text, known):
            yield Leak(
                code,
                f"By day {game.state.day} '{seat}' reads '{found}', which is hidden from it.",
            )


def _told(game: Campaign, seat: str) -> Iterator[tuple[str, str]]:
    for event in game.line.events(seat):
        if isinstance(event, Refused):
            yield "leak-refusal", " ".join(event.reasons)
        words = f" {event.text}" if isinstance(event, Reported) else ""
        yield "leak-log", f"{event.why}{words}"
        for roll in event.rolls:
            labels = [modifier.label for modifier in roll.modifiers]
            yield "leak-roll", " ".join(map(str, (roll.label, *roll.outcomes, *labels)))
        if not isinstance(event, Refused | Reported):
            code = "leak-view" if on_view(event, game.view(seat)) else "leak-event"
            yield code, repr(evolve(event, why="", rolls=()))


def _shown(game: Campaign, seat: str) -> Iterator[tuple[str, str]]:
    for code, lines in zip(_CODES, _shows(game, seat), strict=True):
        yield code, "\n".join(lines)


_NUMBERS = (str(NUMBER), f"{NUMBER:,}")


def heard(text: str, known: Iterable[str]) -> list[str]:
    """The first secret in a text, in a few of the words around it."""
    if CANARY not in text and not any(number in text for number in _NUMBERS):
        return []
    met = [about for about in sorted(known) if is_bystander(about.partition(":")[2])]
    for about in sorted(known):
        text = text.replace(f"{CANARY} {about}.", "")
    for about in met:
        text = text.replace(about.partition(":")[2], "")
    for secret in (CANARY, *(() if met else _NUMBERS)):
        if secret in text:
            place = text.index(secret)
            return [text[max(0, place - 60) : place + 60]]
    return []


def filed_under(game: Campaign, seat: str) -> Iterator[Leak]:
    """Rolls that a seat sees and whose address, which its file holds, names a hidden unit."""
    known = known_at_first(game.game.opening, seat) | told_of(game, seat)
    units = {*game.game.opening.units, *game.state.units}
    hidden = {name for name in units if f"unit:{name}" not in known}
    for event in game.line.events(seat):
        for roll in event.rolls:
            if hidden.intersection(roll.address.split("|")[4:5]):
                words = f"holds the roll '{roll.address}', which names what is hidden from it"
                yield Leak("leak-extract", f"By day {game.state.day} the file of '{seat}' {words}.")


def shown_too_widely(game: Campaign, seat: str) -> Iterator[Leak]:
    """Changes of things that a seat does not see which rules let it see nevertheless."""
    state, view = game.state, game.view(seat)
    for effect in game.line.effects:
        event = effect.event
        thing = _changed(event, state)
        if thing is None or not sees(seat, effect.seen_by) or sees(seat, thing.seen_by):
            continue
        if not on_view(event, view):
            name = type(event).__name__
            words = f"sees a {name} of '{thing.name}', which is hidden from it"
            yield Leak("leak-event", f"By day {state.day} '{seat}' {words}: {effect.at}.")


def _changed(event: Event, state: State) -> Track | Marker | Switch | None:
    """The thing that an event changes, where it still lies on the board."""
    if isinstance(event, TrackSet):
        return state.tracks.get(event.name)
    if isinstance(event, SwitchSet):
        return state.switches.get(event.name)
    if isinstance(event, MarkerSet):
        return state.markers.get(f"{event.area}/{event.name}")
    return None
