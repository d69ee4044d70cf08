"""The orders along the line: for those who watch it, and for the two parties of the truce."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from wargame.engine.orders import Answers, Order, ask, ask_number
from wargame.engine.state import State

from .position import most_sensors, most_teams, parties_of, placed, sector_names, turns, watches
from .words import ANSWERS, CLAIMS, CLAIMS_OF, DISCIPLINES, PARTIES, SENSORS, WHOLE_LINE


def in_sectors(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Every sector."""
    return sector_names(state)


def anywhere(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The whole line, or one sector."""
    yield WHOLE_LINE
    yield from sector_names(state)


def sensors_left(state: State, seat: str, so_far: Answers) -> int:
    """The packages that can still be placed: at most four at a time."""
    return max(0, min(4, most_sensors(state) - placed(state, SENSORS)))


def teams_at_most(state: State, seat: str, so_far: Answers) -> int:
    """All teams that there are."""
    return most_teams(state)


@frozen
class PlaceSensors(Order):
    """Place cameras, towers and drones in a sector: more is seen, recorded and attributed."""

    title: ClassVar[str] = "Place sensors on the line"
    group: ClassVar[str] = "how strong"
    sector: str = ask("In which sector?", in_sectors)
    packages: int = ask_number("How many packages?", 1, sensors_left)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The monitors."""
        return watches(state, seat)


@frozen
class SendTeams(Order):
    """Say how many rapid reaction teams stand in a sector, to calm incursions there."""

    effort: ClassVar[int] = 0
    title: ClassVar[str] = "Send reaction teams to a sector"
    group: ClassVar[str] = "where"
    sector: str = ask("To which sector?", in_sectors)
    teams: int = ask_number("How many teams should stand there?", 0, teams_at_most)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The monitors."""
        return watches(state, seat)


@frozen
class SetAnswer(Order):
    """Say how violations are answered; what is allowed is bounded by the rules of engagement."""

    title: ClassVar[str] = "Set the answer to violations"
    group: ClassVar[str] = "how strong"
    sector: str = ask("Where?", anywhere, whole_line="Along the whole line")
    answer: str = ask(
        "How are violations answered?",
        ANSWERS,
        report="Report: record and attribute",
        block="Block: stand in the way",
        strike_back="Strike back: costs an escalation",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The monitors."""
        return watches(state, seat)


@frozen
class SetDiscipline(Order):
    """Tell your own troops along the line what they may do; only you know what you said."""

    title: ClassVar[str] = "Set discipline along the line"
    group: ClassVar[str] = "how strong"
    discipline: str = ask(
        "What may they do?",
        DISCIPLINES,
        restrain="Restrain: hold fire",
        tolerate="Tolerate: let things happen",
        press="Press: probe and fire",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The parties."""
        return bool(parties_of(state, seat))


@frozen
class SignTerms(Order):
    """Sign strengthened terms of the truce, or leave them; they are in force once both signed."""

    title: ClassVar[str] = "Strengthened terms: sign or leave"
    group: ClassVar[str] = "what do we say"
    act: str = ask(
        "Sign or leave?",
        ("sign", "leave"),
        sign="Sign the strengthened terms",
        leave="Leave them",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The parties."""
        return bool(parties_of(state, seat))


@frozen
class SetClaims(Order):
    """Choose what count you publish from now on; a false one may be exposed."""

    effort: ClassVar[int] = 0
    title: ClassVar[str] = "Publish a count of violations"
    group: ClassVar[str] = "what do we say"
    claims: str = ask(
        "What do you claim?",
        CLAIMS,
        low="Low: play it down",
        recorded="As recorded",
        high="High: accuse the other side",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of a line of claims."""
        return any(turns(state, seat, CLAIMS_OF[party]) for party in PARTIES)


ORDERS = (PlaceSensors, SendTeams, SetAnswer, SetDiscipline, SignTerms, SetClaims)
