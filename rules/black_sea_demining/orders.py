"""The orders at sea: forms for commanders, hosts of lanes, holders of straits and contenders."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from wargame.engine.orders import Order, ask, ask_number
from wargame.engine.state import State

from . import menus
from .position import at_table, commands, strait, turns
from .words import FIRST, RULES, STRAITS


@frozen
class Task(Order):
    """Send vessels to search or patrol some waters, or let them follow the order of lanes."""

    title: ClassVar[str] = "Task vessels"
    effort: ClassVar[int] = 0
    group: ClassVar[str] = "where"
    unit: str = ask("Which vessels?", menus.at_work)
    to: str = ask("Where to?", menus.posts, plan="Follow the order of lanes")

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Seats with vessels."""
        return menus.has_vessels(state, seat)


@frozen
class SetFirst(Order):
    """Say which waters are searched first; the other lanes follow by cargo, then the open sea."""

    title: ClassVar[str] = "Set the order of lanes"
    group: ClassVar[str] = "where"
    area: str = ask("Which first?", menus.firsts)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The owner of the switch."""
        return turns(state, seat, FIRST)


@frozen
class RequestPassage(Order):
    """Ask leave for vessels outside to pass the straits, as a visit or handed to a state inside."""

    title: ClassVar[str] = "Ask to pass the straits"
    group: ClassVar[str] = "how strong"
    unit: str = ask("Which vessels?", menus.may_ask)
    how: str = ask(
        "How?",
        ("visit", "reflag"),
        visit="Visit: soon, and for a short stay",
        reflag="Hand over to a state on these waters: later, dearer, to stay",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Seats with vessels outside that have not asked."""
        return any(True for _ in menus.may_ask(state, seat, {}))


@frozen
class SetTraffic(Order):
    """Open one of your lanes to ships now, once it is searched, or not at all."""

    title: ClassVar[str] = "Open or close a lane"
    group: ClassVar[str] = "where"
    lane: str = ask("Which lane?", menus.own_lanes)
    rule: str = ask(
        "For ships?",
        RULES,
        closed="Closed",
        searched="Open while it counts as searched",
        open="Open, searched or not",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of lanes."""
        return any(True for _ in menus.own_lanes(state, seat, {}))


@frozen
class Insure(Order):
    """Take over a part of ships' war-risk premium; none takes it back."""

    title: ClassVar[str] = "Insure ships"
    group: ClassVar[str] = "who pays"
    fund: str = ask("From which fund?", menus.own_funds)
    cover: int = ask_number("How much (thousandths of the premium)?", 0, menus.most_cover, 100)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of funds."""
        return any(True for _ in menus.own_funds(state, seat, {}))


@frozen
class GrantPassage(Order):
    """Answer a request to pass your straits."""

    title: ClassVar[str] = "Answer a request to pass"
    group: ClassVar[str] = "what do we say"
    unit: str = ask("Whose request?", menus.have_asked)
    answer: str = ask(
        "What is the answer?",
        ("grant", "short", "refuse"),
        grant="Granted",
        short="Granted for half the stay",
        refuse="Refused",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The strait's owner, while a request waits."""
        row = strait(state)
        asked = any(True for _ in menus.have_asked(state, seat, {}))
        return asked and row is not None and commands(state, seat, row.owner)


@frozen
class SetStraits(Order):
    """Say whether the straits are closed to warships, restricted, or open on notice."""

    title: ClassVar[str] = "Close or open the straits"
    group: ClassVar[str] = "what do we say"
    stance: str = ask(
        "The straits are?",
        menus.stances,
        closed="Closed to those who fight or come from outside",
        restricted="Restricted: each request is answered",
        open="Open on notice, within the limits",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The owner of the switch, where it sits at the table."""
        return turns(state, seat, STRAITS) and at_table(state, seat)


@frozen
class MakeTrouble(Order):
    """Raise an alarm or hinder search in some waters, without putting your name to it."""

    title: ClassVar[str] = "Make trouble at sea"
    group: ClassVar[str] = "how strong"
    area: str = ask("Where?", menus.minable)
    how: str = ask(
        "How?",
        ("scare", "harass"),
        scare="Report mines there: ships stay away",
        harass="Pass close by those who search: they search less",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Those who contest these waters."""
        return menus.contends(state, seat)


ORDERS: tuple[type[Order], ...] = (
    Task, SetFirst, RequestPassage, SetTraffic, Insure, GrantPassage, SetStraits, MakeTrouble,
)  # fmt: skip
