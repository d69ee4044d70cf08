"""The orders of a deployment: forms that the lead, contributors, hosts and others fill in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar

from attrs import frozen

from wargame.engine.orders import Answers, Order, ask, ask_number
from wargame.engine.state import State

from . import menus
from .position import turns
from .words import CONSENT, DECISION, DISTANCE, MANDATE, POSTURES


def _options(switch: str) -> Callable[[State, str, Answers], Iterable[str]]:
    def offered(state: State, seat: str, so_far: Answers) -> Iterator[str]:
        found = state.switches.get(switch)
        return iter(()) if found is None else iter(found.options)

    return offered


@frozen
class Decide(Order):
    """Hold, wait or go: whether the force crosses into the country, and when."""

    title: ClassVar[str] = "Decide: hold, wait or go"
    group: ClassVar[str] = "where"
    decision: str = ask(
        "What is decided?",
        _options(DECISION),
        hold="Hold: send nothing",
        wait="Wait: keep formations ready",
        go="Go: cross when due",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The lead decides."""
        return turns(state, seat, DECISION)


@frozen
class SetGoal(Order):
    """Set how many troops the force should count; it is a ceiling too."""

    title: ClassVar[str] = "Set the force goal"
    group: ClassVar[str] = "how strong"
    troops: int = ask_number("How many troops?", 0, menus.most_goal, 1_000)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The lead sets the goal."""
        return turns(state, seat, DECISION)


@frozen
class SetMandate(Order):
    """Say what the force is there to do."""

    title: ClassVar[str] = "Set the mandate"
    group: ClassVar[str] = "what do we say"
    mandate: str = ask(
        "To do what?",
        _options(MANDATE),
        observe="Observe and report",
        reassure="Be there and reassure",
        help_defend="Help to defend if attacked",
        hold_line="Hold the line",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The owner of the switch."""
        return turns(state, seat, MANDATE)


@frozen
class SetDistance(Order):
    """Say how far forward formations may be sent."""

    title: ClassVar[str] = "Set the distance"
    group: ClassVar[str] = "where"
    distance: str = ask(
        "How far forward?",
        _options(DISTANCE),
        rear="Rear: far from the line",
        mid="Mid: between the two",
        line="Line: up to the line of contact",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The owner of the switch."""
        return turns(state, seat, DISTANCE)


@frozen
class Pledge(Order):
    """State how many land troops a contributor offers; none is a withdrawal."""

    group: ClassVar[str] = "how strong"
    contributor: str = ask("Whose pledge?", menus.contributors)
    troops: int = ask_number("How many troops?", 0, menus.most_pledged, 100)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of contributors' rows."""
        return menus.contributes(state, seat)


@frozen
class SetCondition(Order):
    """Make a pledge firm, or let it hang on its condition again."""

    title: ClassVar[str] = "Set a pledge's terms"
    group: ClassVar[str] = "what do we say"
    contributor: str = ask("Whose pledge?", menus.conditional)
    terms: str = ask(
        "On what terms?",
        ("firm", "conditional"),
        firm="Firm, whatever others do",
        conditional="Only on its condition",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of rows with a condition."""
        return any(True for _ in menus.conditional(state, seat, {}))


@frozen
class CallReserves(Order):
    """Call up reserves, so that more can rotate through the force."""

    group: ClassVar[str] = "how strong"
    contributor: str = ask("Whose reserves?", menus.reserves)
    troops: int = ask_number("How many troops?", 1_000, menus.most_reserve, 1_000)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of rows with reserves left."""
        return any(True for _ in menus.reserves(state, seat, {}))


@frozen
class Deploy(Order):
    """Send one formation from home to a site; it needs lift and its lead time."""

    competes: ClassVar[bool] = True
    group: ClassVar[str] = "where"
    unit: str = ask("Which formation?", menus.waiting)
    to: str = ask("To which site?", menus.sites)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Seats with formations."""
        return menus.has_formations(state, seat)


@frozen
class Move(Order):
    """Move a formation in place to another site."""

    effort: ClassVar[int] = 0
    group: ClassVar[str] = "where"
    unit: str = ask("Which formation?", menus.standing)
    to: str = ask("To which site?", menus.other_sites)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Seats with formations."""
        return menus.has_formations(state, seat)


@frozen
class SetPosture(Order):
    """Set what a formation in place does day by day."""

    effort: ClassVar[int] = 0
    group: ClassVar[str] = "how strong"
    unit: str = ask("Which formation?", menus.standing)
    posture: str = ask(
        "In which posture?",
        POSTURES,
        presence="Presence: be seen",
        patrol="Patrol: guard more",
        alert="Alert: answer incidents",
        shelter="Shelter: stay in, provoke less",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Seats with formations."""
        return menus.has_formations(state, seat)


@frozen
class Withdraw(Order):
    """Turn a formation home, or call back one that is on its way."""

    group: ClassVar[str] = "where"
    unit: str = ask("Which formation?", menus.away_formations)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Seats with formations."""
        return menus.has_formations(state, seat)


@frozen
class GrantSite(Order):
    """Say how many troops one of your sites may take; none closes it."""

    title: ClassVar[str] = "Open or close a site"
    group: ClassVar[str] = "where"
    site: str = ask("Which site?", menus.own_sites)
    troops: int = ask_number("For how many troops?", 0, menus.most_hosted, 500)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of areas with sites."""
        return any(True for _ in menus.own_sites(state, seat, {}))


@frozen
class SetConsent(Order):
    """Give, condition or withhold consent to the force."""

    title: ClassVar[str] = "Give or withhold consent"
    group: ClassVar[str] = "what do we say"
    consent: str = ask(
        "What is said?",
        _options(CONSENT),
        withheld="Withheld",
        conditional="Given on conditions",
        given="Given",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The owner of the switch."""
        return turns(state, seat, CONSENT)


@frozen
class LendLift(Order):
    """Say how much of your lift the force may use; none takes it back."""

    title: ClassVar[str] = "Lend or take back lift"
    group: ClassVar[str] = "who pays"
    lift: str = ask("Which lift?", menus.own_lift)
    troops: int = ask_number("For how many troops each 30 days?", 0, menus.most_lent, 500)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of lift."""
        return any(True for _ in menus.own_lift(state, seat, {}))


@frozen
class MoveObserver(Order):
    """Move one of your observers, unseen by others."""

    effort: ClassVar[int] = 0
    group: ClassVar[str] = "where"
    unit: str = ask("Which observer?", menus.observers)
    to: str = ask("Where to?", menus.other_areas)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Seats with observers."""
        return any(True for _ in menus.observers(state, seat, {}))


ORDERS: tuple[type[Order], ...] = (
    Decide, SetGoal, SetMandate, SetDistance, Pledge, SetCondition, CallReserves,
    Deploy, Move, SetPosture, Withdraw, GrantSite, SetConsent, LendLift, MoveObserver,
)  # fmt: skip
