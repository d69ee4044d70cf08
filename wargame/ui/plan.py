"""What somebody at the start screen has chosen so far, and the game that comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from attrs import define, field

from wargame.bots.bots import BOTS
from wargame.bots.opening import Opened, new_game
from wargame.bots.people import seat_people
from wargame.engine.board import CONTROL
from wargame.engine.errors import BadContent, IllegalOrder
from wargame.engine.state import Seat
from wargame.library import save_path
from wargame.library.places import NAME
from wargame.record.campaign import Campaign
from wargame.scenario.describe import Described
from wargame.scenario.wishes import Wishes
from wargame.ui.passphrase import set_passphrase

PEOPLE, PERSONA, NOBODY = "people", "persona", "nobody"
PERSONA_NOTE = "persona"
"""The room's note of a seat that the people of control play in character."""


@define
class Plan:
    """A game to be: each field is what the start screen shows, and may be changed there."""

    scenario: Described
    cut: str = ""
    modules: str = ""
    treatments: tuple[str, ...] = ()
    seats: tuple[Seat, ...] = ()
    players: dict[str, str] = field(factory=dict)
    """By seat: people, persona, nobody, or a bot."""
    seed: str = ""
    parameters: str = ""
    with_: str = ""
    without: str = ""
    name: str = ""
    save: str = ""
    """Where the game is kept; empty: in the user's saves, under its name."""
    passphrases: dict[str, str] = field(factory=dict)
    """By seat; their hashes alone reach the game."""

    @classmethod
    def of(cls, scenario: Described) -> Plan:
        """The scenario as it proposes itself, its first seat played by people."""
        plan = cls(scenario, scenario.default_cut, scenario.default_set)
        plan.seat(scenario.seats)
        return plan

    def seat(self, seats: Sequence[Seat]) -> None:
        """Take the seats as they are now; who was chosen for a seat that stays, stays."""
        before, self.seats = self.players, tuple(seats)
        self.players = {seat.name: before.get(seat.name) or _proposed(seat) for seat in seats}
        if PEOPLE not in self.players.values() and seats:
            self.players[seats[0].name] = PEOPLE

    def players_for(self, seat: str) -> tuple[tuple[str, str], ...]:
        """Who may play a seat, with words."""
        if seat == CONTROL:
            return (PEOPLE, "people: sees all, previews and rules"), (NOBODY, "nobody")
        bots = [(name, f"bot: {name}") for name in BOTS]
        return (PEOPLE, "people"), (PERSONA, "control, in character"), *bots

    def bot_of(self, seat: str) -> str:
        """Who plays a seat that people leave: the bot that the scenario names, or nobody."""
        return NOBODY if seat == CONTROL else next(s.bot for s in self.seats if s.name == seat)

    def people(self) -> list[str]:
        """The seats that people play, of their own or control's."""
        return [name for name, who in self.players.items() if who in (PEOPLE, PERSONA)]

    def player_in_words(self, seat: str) -> str:
        """Who plays a seat."""
        return dict(self.players_for(seat)).get(self.players[seat], self.players[seat])

    @property
    def turns(self) -> tuple[int, ...]:
        """The length of each turn in days."""
        return self.scenario.cuts.get(self.cut, ())

    def wishes(self) -> Wishes:
        """What is wished of the scenario; its own set of rules needs no wish."""
        modules = "" if self.modules == self.scenario.default_set else self.modules
        return Wishes(
            self.cut, modules, self.treatments, _words(self.parameters),
            _words(self.with_), _words(self.without),
        )  # fmt: skip

    def toggled(self, treatment: str) -> tuple[str, ...]:
        """The treatments with one more or one less; those that it excludes go."""
        if treatment in self.treatments:
            return tuple(name for name in self.treatments if name != treatment)
        added = next(t for t in self.scenario.treatments if t.name == treatment)
        kept = (name for name in self.treatments if name not in added.excludes)
        return (*kept, treatment)

    def begin(self) -> tuple[Opened, str]:
        """Make the game's file and seat its players: the game and its path.

        Raises BadContent, IllegalOrder, SaveError or OSError.
        """
        path = self._path()
        opened = new_game(str(self.scenario.path), self.wishes(), self.seed, path)
        self._seat(opened.game)
        return opened, str(path)

    def _seat(self, game: Campaign) -> None:
        known = game.state.setting.seats
        people = [name for name in self.people() if name in known]
        seat_people(game, people or list(known)[:1])
        for name, who in self.players.items():
            if name in known and who in BOTS and who != game.player(name):
                game.hand_over(name, who)
            elif name in known and who == PERSONA:
                game.note(PERSONA_NOTE, name, PERSONA)
        for name, words in self.passphrases.items():
            if words and name in people:
                set_passphrase(game, name, words)

    def _path(self) -> Path:
        if self.save:
            return Path(self.save)
        name = self.name or self.scenario.name
        if not NAME.fullmatch(name):
            raise IllegalOrder(f"A game can't be called '{name}'; use a-z, 0-9, - and _.")
        return save_path(name)


def seats_of(plan: Plan) -> tuple[Seat, ...]:
    """The seats under the treatments and modules chosen. Raises BadContent."""
    from wargame.scenario.load import load

    return tuple(load(plan.scenario.path, plan.wishes()).setting.seats.values())


def plans() -> list[Plan]:
    """Every scenario that can be read as a plan, the practice first."""
    from wargame.library import scenarios
    from wargame.scenario.describe import described

    found = [each for each in described(scenarios()).values() if not isinstance(each, BadContent)]
    found.sort(key=lambda each: (each.name != "practice", each.name))
    return [Plan.of(each) for each in found]


def planned(scenario: str, wishes: Wishes, seed: str, save: str, bot: str = "") -> Plan:
    """A plan of this scenario as the command line wishes it.

    Raises BadContent if the scenario cannot be read.
    """
    from wargame.scenario.describe import describe

    plan = Plan.of(describe(scenario))
    plan.cut, plan.modules = wishes.cut or plan.cut, wishes.modules or plan.modules
    plan.treatments, plan.seed, plan.save = wishes.treatments, seed, save
    plan.parameters = " ".join(map(str, wishes.parameters))
    plan.with_, plan.without = " ".join(wishes.with_), " ".join(wishes.without)
    if bot:
        others = [name for name in plan.players if name not in plan.people() and name != CONTROL]
        plan.players |= dict.fromkeys(others, bot)
    return plan


def _proposed(seat: Seat) -> str:
    if seat.name == CONTROL:
        return NOBODY
    return PERSONA if seat.persona else seat.bot


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.replace(",", " ").split())
