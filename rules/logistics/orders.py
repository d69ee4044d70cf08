"""The orders of supply: forms that the lead, owners of corridors, the host and others fill in."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from wargame.engine.orders import Order, ask, ask_number
from wargame.engine.state import State

from . import menus
from .position import backs, corridors, hosted, leads, opposes, owned, turns
from .words import CIVIL_FREIGHT, FIRST, FREIGHT, GOODS, TERMS, TROOPS

_KINDS = {
    "fuel": "Fuel", "stores": "Food, water and all else", "ammunition": "Ammunition",
}  # fmt: skip


@frozen
class Route(Order):
    """Say how much of the flow a corridor carries, and how; papers and paths take their days."""

    title: ClassVar[str] = "Route the flow"
    group: ClassVar[str] = "where"
    corridor: str = ask("Over which corridor?", menus.any_corridor)
    by: str = ask(
        "By what?",
        menus.routes,
        rail="Rail: cheap, easier to cut",
        convoys="Convoys: dear, need permits, can be blocked",
        both="Both: all its capacity, and both troubles",
    )
    part: int = ask_number("Its part of the flow, against the others' (0: none)?", 0, 100, 10)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The lead."""
        return leads(state, seat) and bool(corridors(state))


@frozen
class PlanStocks(Order):
    """Say how many days to hold in stock, and which goods and troops come first when short."""

    title: ClassVar[str] = "Plan stocks and priorities"
    group: ClassVar[str] = "how strong"
    days: int = ask_number("How many days in stock (0: just in time)?", 0, 90, 10)
    goods: str = ask("Which goods first when short?", FIRST, even="All alike", **_KINDS)
    troops: str = ask(
        "Which troops first when short?",
        TROOPS,
        alike="All alike",
        forward="Those nearer to the line",
        rear="Those in the rear",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The lead."""
        return leads(state, seat)


@frozen
class Invest(Order):
    """Pay for reloading yards, roads and lanes, or guards along a corridor."""

    title: ClassVar[str] = "Invest in a corridor"
    group: ClassVar[str] = "who pays"
    corridor: str = ask("In which corridor?", menus.any_corridor)
    work: str = ask(
        "In what?",
        ("yard", "road", "guard"),
        yard="Yards where gauges change: more by rail",
        road="Roads and lanes: more by convoy",
        guard="Guards along the line, at once",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The lead."""
        return leads(state, seat) and bool(corridors(state))


@frozen
class SetTerms(Order):
    """Open, charge for or close a corridor of yours."""

    title: ClassVar[str] = "Set terms of passage"
    group: ClassVar[str] = "what do we say"
    corridor: str = ask("Which corridor?", menus.own_corridors)
    terms: str = ask(
        "On what terms?",
        tuple(TERMS),
        closed="Closed to supply, at once",
        charged="Open for a charge that calms hauliers",
        open="Open without a charge",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of corridors."""
        return any(True for _ in owned(state, seat))


@frozen
class Secure(Order):
    """Guard a corridor on your side of the border, or mend what was damaged."""

    title: ClassVar[str] = "Guard or repair a corridor"
    group: ClassVar[str] = "where"
    corridor: str = ask("Which corridor?", menus.own_stretches)
    how: str = ask(
        "What is done?",
        menus.secured,
        guard="Guard it: fewer cuts",
        repair="Repair: trains run again sooner",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Hosts of corridors."""
        return any(True for _ in hosted(state, seat))


@frozen
class SetFreight(Order):
    """Say whose freight goes first on the roads and lines of your country."""

    title: ClassVar[str] = "Set priority of freight"
    group: ClassVar[str] = "what do we say"
    freight: str = ask(
        "Whose freight first?",
        FREIGHT,
        civil="Civil: exports and people",
        shared="Shared, as usual",
        military="Supply of the force",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The owner of the switch."""
        return turns(state, seat, CIVIL_FREIGHT)


@frozen
class Disrupt(Order):
    """Have supply over a corridor disrupted, unsaid; it may fail, and it may be traced."""

    title: ClassVar[str] = "Disrupt a corridor"
    group: ClassVar[str] = "how strong"
    corridor: str = ask("Which corridor?", menus.disrupted)
    means: str = ask(
        "By what means?",
        menus.means,
        line="Damage that holds up trains",
        border="Stir up a blockade of the border",
        consent="Press its owner to refuse passage",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The owner of consent to the force."""
        return opposes(state, seat) and bool(corridors(state))


@frozen
class FlyIn(Order):
    """Fly in one lot of supply; it lands some days later, all of it or half."""

    title: ClassVar[str] = "Fly in supply"
    group: ClassVar[str] = "who pays"
    goods: str = ask("What is flown in?", GOODS, **_KINDS)
    pays: str = ask(
        "Who pays?",
        ("giver", "force"),
        giver="We do; it wears at our will",
        force="The force does",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The giver of the backstop."""
        return backs(state, seat)


ORDERS: tuple[type[Order], ...] = (
    Route, PlanStocks, Invest, SetTerms, Secure, SetFreight, Disrupt, FlyIn,
)  # fmt: skip
