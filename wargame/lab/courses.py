"""Courses of simulated games: every track, turn by turn; a program of its own for the screens.

`python -m wargame.lab.courses` reads one request (`request`) from standard input and writes one
line for each game (`course`), so that whoever asked can show them as they come, or stop it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from wargame.engine.board import CONTROL, PUBLIC
from wargame.engine.sight import first_view
from wargame.engine.state import State

if TYPE_CHECKING:
    from wargame.record.campaign import Campaign
    from wargame.record.ledger import Game

EVERYBODY = "everybody"
"""Sees what is public, and sits nowhere."""


@frozen
class Course:
    """One game: the day on which each turn began, the last day, and each track's value there."""

    seed: int
    days: tuple[int, ...]
    tracks: Mapping[str, tuple[int, ...]]


def public_opening(opening: State) -> State:
    """The starting board as far as everybody knows it.

    What is simulated from it says nothing of what is hidden in a game: no hidden unit, track,
    inject or calendar entry is in it, nor anything that happened since, nor the game's dice.
    """
    public = first_view(opening, EVERYBODY)
    public.seat = ""
    return public


def public_tracks(opening: State) -> list[str]:
    """The tracks that everybody sees."""
    return [track.name for track in opening.tracks.values() if track.seen_by == PUBLIC]


def seeds_beside(seed: str, games: int) -> list[int]:
    """So many seeds for simulated games, none of them the played game's own."""
    found = (n for n in range(1, games + 2) if str(n) != seed)
    return [n for n, _ in zip(found, range(games), strict=False)]


def request(opening: State, tracks: Sequence[str], seeds: Sequence[int]) -> str:
    """What the program reads: a starting board, the tracks wanted, the seeds to play."""
    from wargame.record.codec import opening_line

    line = opening_line(opening, {})
    return json.dumps({"opening": line, "tracks": list(tracks), "seeds": list(seeds)})


def course(line: str) -> Course:
    """One game from a line that the program wrote."""
    said: dict[str, Any] = json.loads(line)
    tracks = {name: tuple(values) for name, values in said["tracks"].items()}
    return Course(said["seed"], tuple(said["days"]), tracks)


def courses(text: str) -> Iterator[Course]:
    """Play what a request asks for, each seat by the bot that the scenario gives it.

    Raises BadContent, NotAllowed, LookupError or OutOfSync where the rules are not at hand.
    """
    from wargame.engine.rulebook import Rulebook
    from wargame.record.binding import bound
    from wargame.record.codec import opening_of
    from wargame.record.ledger import Game
    from wargame.scenario.shelf import library

    asked: dict[str, Any] = json.loads(text)
    opening, _, _ = opening_of(asked["opening"])
    modules = tuple(library().load(module.name) for module in opening.setting.modules)
    unbound = Game(Rulebook.of((), opening.setting), opening, "")
    game = bound(unbound, modules)
    for seed in asked["seeds"]:
        yield play_course(game, seed, asked["tracks"])


def play_course(game: Game, seed: int, tracks: Sequence[str]) -> Course:
    """Play one game to its end and keep the tracks named, at each turn's beginning and at last."""
    from wargame.bots.seating import play_bots
    from wargame.record.campaign import Campaign
    from wargame.record.ledger import Game

    campaign = Campaign.start(Game(game.book, game.opening, str(seed)))
    campaign.drafts = play_bots
    for seat in game.opening.setting.seats.values():
        if seat.name != CONTROL:
            campaign.hand_over(seat.name, seat.bot)
    days, values = [0], {name: [_value(campaign, name)] for name in tracks}
    while not campaign.over:
        campaign.end_turn()
        days.append(campaign.state.day)
        for name in tracks:
            values[name].append(_value(campaign, name))
    return Course(seed, tuple(days), {name: tuple(each) for name, each in values.items()})


def _value(campaign: Campaign, track: str) -> int:
    return campaign.state.track(track)


def _line(each: Course) -> str:
    tracks = {name: list(values) for name, values in each.tracks.items()}
    return json.dumps({"seed": each.seed, "days": list(each.days), "tracks": tracks})


def main() -> int:
    """Play the request on standard input; 0, or 1 with a sentence on standard error."""
    from wargame.engine.errors import BadContent, OutOfSync
    from wargame.library import NotAllowed

    try:
        for each in courses(sys.stdin.read()):
            print(_line(each), flush=True)
    except (BadContent, NotAllowed, LookupError, OutOfSync) as error:
        print(f"These rules can't be simulated here: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
