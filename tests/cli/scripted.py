"""A table of the practice scenario and a screen at which somebody types what a test says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import define, evolve, field

from wargame.bots.opening import let_bots_play
from wargame.bots.people import seat_people
from wargame.cli.table.paper import Left, Paper
from wargame.cli.table.session import Session
from wargame.engine.board import Agreement, Track, Unit
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import Criterion, State
from wargame.record.campaign import Campaign
from wargame.record.ledger import Game
from wargame.scenario.load import Loaded, load
from wargame.scenario.wishes import Wishes

MARKING = "EXERCISE - fictional, not policy, not a forecast"
CANARY = "CANARY"


@define
class Screen:
    """What was written, and the lines that are typed; after the last one the input ends."""

    typed: Iterator[str]
    written: list[str] = field(factory=list)

    def read(self, prompt: str) -> str:
        self.written.append(prompt)
        line = next(self.typed, None)
        if line is None:
            raise EOFError
        self.written.append("\n")
        return line

    @property
    def text(self) -> str:
        return "".join(self.written)


@cache
def practice(modules: str = "") -> Loaded:
    return load("practice", Wishes(modules=modules))


def table(modules: str = "", canaries: Iterable[str] = (), seed: str = "7") -> Campaign:
    """A game in memory; `canaries` are seats for whom alone a unit, a track, an aim, an agreement
    and a brief named CANARY are planted."""
    loaded = practice(modules)
    opening = loaded.opening
    for seat in canaries:
        opening = _planted(opening, seat)
    game = Game(Rulebook.of(loaded.modules, opening.setting), opening, seed)
    campaign = Campaign.start(game)
    campaign.drafts = let_bots_play
    return campaign


def _planted(opening: State, seat: str) -> State:
    name, title, own = f"canary_{seat}", f"{CANARY} of {seat}", (seat,)
    area = next(iter(opening.areas))
    aim = Criterion(name, seat, title, name, 90, 50, seen_by=own)
    setting = evolve(
        opening.setting,
        criteria=(*opening.setting.criteria, aim),
        texts={**opening.setting.texts, seat: f"{title}."},
    )
    planted = opening.copy()
    planted.setting = setting
    planted.units[name] = Unit(name, title, "infantry", seat, area, 10, seen_by=own)
    planted.tracks[name] = Track(name, title, 7, seen_by=own)
    planted.agreements[name] = Agreement(name, title, title, (seat,), "agreed", seat, seen_by=own)
    return planted


def sit_down(
    campaign: Campaign, people: Sequence[str], lines: Iterable[str], height: int = 0
) -> tuple[Screen, bool]:
    """Play a game by typed lines; what stands on the screen, and whether it came to its end."""
    screen = Screen(iter(tuple(lines)))
    paper = Paper(screen.read, screen.written.append, 79, height, "", MARKING)
    seat_people(campaign, people)
    try:
        Session(paper, campaign).play()
    except Left:
        return screen, False
    return screen, True


def screens(text: str) -> list[tuple[str, str]]:
    """What was written, cut at the hand-overs: whose turn at the screen it was, and the text."""
    parts = text.split("This screen is for ")
    cut = (part.partition(" now. Everybody else look away.") for part in parts[1:])
    return [(seat, rest) for seat, _, rest in cut]
