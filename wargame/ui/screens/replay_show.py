"""What a replay shows: a branch, a seat, a moment, and its bookmarks. No Textual."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from datetime import date

from attrs import define, field, frozen

from wargame.engine.board import CONTROL
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.record.reel import Change, Reel
from wargame.record.savefile import SaveError
from wargame.record.timeline import Timeline
from wargame.render.chain import Chains, left_out
from wargame.render.telling.happened import Passage, story
from wargame.render.telling.situation import heading
from wargame.ui.desk import Desk

EVERYBODY = "public"
"""Stands for what all may know."""
BOOKMARK = "bookmark"


@frozen
class _Story:
    """All that a seat was told of a branch of this length, and the numbers of the events."""

    passages: list[Passage]
    places: list[int]
    length: int


@define
class Showing:
    """One branch under the projector: `n` effects have happened, `seat` looks on.

    `game` is there where bookmarks can be kept and branches made; `free` says whether any seat's
    eyes may be borrowed.
    """

    line: Timeline
    seat: str
    book: Rulebook
    lines: Mapping[str, Timeline]
    game: Campaign | None = None
    free: bool = False
    n: int = 0
    own: dict[tuple[str, int], str] = field(factory=dict)
    """Bookmarks that no journal keeps, by branch and moment."""
    reel: Reel = field(init=False)
    stories: dict[str, _Story] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self.reel = Reel.of(self.line)
        self.n = self.reel.at_step(self.count, self.seat)

    @classmethod
    def of_desk(cls, desk: Desk) -> Showing:
        """The game on the table as the seat before it saw it; control sees all.

        So do readers, unless seats keep to themselves; once play has ended everybody does.
        """
        game = desk.game
        free = desk.seat == CONTROL or (desk.watching and not desk.locked) or game.over
        kept = None if desk.watching else game
        return cls(game.line, desk.seat, desk.book, game.ledger.lines, kept, free)

    # Where it stands

    @property
    def view(self) -> State:
        """The position as the seat knew it then."""
        return self.reel.moment(self.n, self.seat)

    @property
    def step(self) -> int:
        """How many events the seat had seen."""
        return self.reel.step(self.n, self.seat)

    @property
    def count(self) -> int:
        """How many events the seat ever saw."""
        return len(self.reel.seen(self.seat))

    def title(self, seat: str) -> str:
        """What a seat is called."""
        found = self.line.opening.setting.seats.get(seat)
        return found.title if found else "Everybody"

    def seats(self) -> list[tuple[str, str]]:
        """Whose eyes may be borrowed, by name and title."""
        if not self.free:
            return [(self.seat, self.title(self.seat))]
        own = self.line.opening.seat
        names = [own] if own else [*self.line.opening.setting.seats, EVERYBODY]
        return [(name, self.title(name)) for name in names]

    def banner(self) -> str:
        """Unmistakably not live: what this is, where it stands, whose eyes, which branch."""
        whose = f"as {self.title(self.seat)} saw it"
        return f"REPLAY, NOT LIVE | {whose} | {self.where()} | branch {self.line.name}"

    def where(self) -> str:
        """Turn, phase and date; days pass and tables are set outside of the phases."""
        view = self.view
        if view.phase == "over" or view.phase in [phase.name for phase in view.setting.phases]:
            return heading(view)[0]
        if not view.turn:
            return f"The table is set | {view.date}"
        return f"Turn {view.turn} | days pass | {view.date} | {view.days} days"

    def position(self) -> str:
        """How far: events that the seat saw, and the bookmark that lies here."""
        label = self.marks().get(self.n)
        marked = f" | bookmark: {label}" if label is not None else ""
        return f"Event {self.step} of {self.count}{marked}"

    # Moving

    def move(self, by: int) -> None:
        """So many events on or back."""
        self.n = self.reel.at_step(self.step + by, self.seat)

    def turn(self, by: int) -> None:
        """To the beginning of a turn after or before this moment."""
        starts = sorted(self.reel.turns().values())
        later = [n for n in starts if (n > self.n if by > 0 else n < self.n)]
        if later:
            self.n = later[0] if by > 0 else later[-1]
        else:
            self.end(last=by > 0)

    def end(self, last: bool) -> None:
        """To the beginning or the end."""
        self.n = self.reel.at_step(self.count, self.seat) if last else 0

    def look_as(self, seat: str) -> None:
        """Borrow a seat's eyes: the moment stays, or is the last one that it saw before."""
        if seat in [name for name, _ in self.seats()]:
            self.seat = seat
            self.n = self.reel.at_step(self.step, seat)

    def go(self, words: str) -> str:
        """To a turn by its number or a day by its date; why not, where it cannot be."""
        words = words.strip().lower().removeprefix("turn").strip()
        turns = self.reel.turns()
        if words.isdecimal() and int(words) in turns:
            self.n = turns[int(words)]
            return ""
        day = self._day(words)
        if day is None:
            return f"Say a turn from 1 to {max(turns, default=1)}, or a date as 2027-03-31."
        self.n = self.reel.at_step(self.reel.step(self.reel.on_day(day), self.seat), self.seat)
        return ""

    def _day(self, words: str) -> int | None:
        try:
            start = date.fromisoformat(self.line.opening.setting.start)
            return max((date.fromisoformat(words) - start).days, 0)
        except ValueError:
            return None

    # What is shown

    def changed(self, since: int | None = None) -> tuple[Change, ...]:
        """What changed in the step to this moment, or since another moment before it."""
        before = self.reel.preceding(self.n, self.seat) if since is None else since
        return self.reel.changed(self.n, self.seat, since=before)

    def told(self, most: int = 1) -> list[Passage]:
        """The last so many passages that the seat had been told by now, oldest first."""
        found = self.stories.get(self.seat)
        if found is None or found.length < self.reel.length:
            passages, _ = story(self.line, self.seat, self.book)
            found = _Story(passages, [passage.n for passage in passages], self.reel.length)
            self.stories[self.seat] = found
        last = bisect_left(found.places, self.step)
        return found.passages[max(last - most, 0) : last]

    def now(self) -> Passage | None:
        """What this moment's event is told as; None where it is told by no sentence."""
        told = self.told()
        return told[-1] if told and told[-1].n == self.step - 1 else None

    def untold(self) -> str:
        """What stands for this moment's event where it is told by no sentence."""
        event = self.reel.event(self.n, self.seat)
        if event is None:
            return "Nothing has happened yet."
        words = left_out(self.book, self.reel.moment(self.n - 1, self.seat), event)
        return words or "An entry that changes nothing you can see."

    def chains(self) -> Chains:
        """Why it was so, as the seat saw it."""
        return Chains(self.reel, self.seat, self.book)

    # Bookmarks

    def marks(self) -> dict[int, str]:
        """The bookmarks on this branch by moment, those of the journal and those of today."""
        kept = self.game.ledger.notes if self.game else {}
        found = {}
        for (what, seat), label in kept.items():
            sort, _, place = what.partition(" ")
            n, _, branch = place.partition(" ")
            if (sort, branch, seat) == (BOOKMARK, self.line.name, self._owner()) and label:
                found[int(n)] = label
        own = {n: label for (name, n), label in self.own.items() if name == self.line.name}
        return {n: label for n, label in sorted({**found, **own}.items()) if label}

    def _owner(self) -> str:
        """Whose bookmarks are shown: the seat's own; control's are those of whoever may see all."""
        return CONTROL if self.free else self.seat

    def mark(self, label: str) -> str:
        """Set a bookmark here, or with no label take it away; a sentence where it is not kept."""
        if self.game is not None:
            try:
                self.game.note(f"{BOOKMARK} {self.n} {self.line.name}", self._owner(), label)
                return ""
            except SaveError as error:
                trouble = str(error)
        else:
            trouble = "This replay is for reading only: the bookmark lasts until you leave it."
        self.own[self.line.name, self.n] = label
        return trouble

    def to_mark(self, by: int) -> bool:
        """To the next bookmark or the one before; False where there is none."""
        places = [n for n in self.marks() if (n > self.n if by > 0 else n < self.n)]
        if places:
            self.n = places[0] if by > 0 else places[-1]
        return bool(places)

    # Branches

    def turn_begun(self) -> int:
        """The turn that begins at this very moment; 0 within a turn."""
        return next((turn for turn, n in self.reel.turns().items() if n == self.n), 0)
