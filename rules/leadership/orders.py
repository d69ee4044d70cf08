"""The orders of leadership: forms that the lead, members, the host and the rival fill in."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from wargame.engine.orders import Order, ask
from wargame.engine.state import State

from . import menus
from .position import leads, own_votes, rivals, speaks, turns
from .words import DETAINED, STANCES, STATUS


@frozen
class Propose(Order):
    """Put a form of leadership, or a mandate, to those who decide on it."""

    title: ClassVar[str] = "Propose a form or a mandate"
    group: ClassVar[str] = "how strong"
    matter: str = ask("What is proposed?", menus.matters, council="A mandate of the Council")
    terms: str = ask(
        "On what terms?",
        menus.terms,
        plain="As it stands",
        limits="With limits: no rules beyond blocking",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The lead proposes."""
        return leads(state, seat)


@frozen
class Direct(Order):
    """Set the chain of command and the rules of engagement for the whole force."""

    title: ClassVar[str] = "Issue the directive to the force"
    group: ClassVar[str] = "how strong"
    chain: str = ask(
        "Whose orders do contingents follow?",
        menus.chains,
        one_chain="One chain of command",
        caveats="National caveats",
    )
    rules: str = ask(
        "Under which rules of engagement?",
        menus.engagement,
        self_defence="Self-defence alone",
        block="Block: stand in the way",
        strike_back="Strike back when struck",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The lead directs."""
        return leads(state, seat)


@frozen
class Argue(Order):
    """Argue for or against the mission, before governments or before publics."""

    title: ClassVar[str] = "Argue for or against the mission"
    group: ClassVar[str] = "what do we say"
    line: str = ask(
        "On which side?",
        menus.lines,
        **{"for": "For the mission", "against": "Against the mission"},
    )
    to: str = ask(
        "Before whom?",
        ("capitals", "publics"),
        capitals="Governments: its legitimacy",
        publics="Publics of contributing states: support",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Lead, host, rival, giver of a backstop and members of the Council."""
        return speaks(state, seat)


@frozen
class BringHome(Order):
    """Try to get detained peacekeepers back."""

    title: ClassVar[str] = "Bring the detained home"
    group: ClassVar[str] = "what do we say"
    how: str = ask(
        "How?",
        ("negotiate", "press", "trade"),
        negotiate="Negotiate: half of them at a time",
        press="Press with the force: it provokes",
        trade="Trade: likely, and it costs legitimacy",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The lead, while any are held."""
        return state.track(DETAINED) > 0 and leads(state, seat)


@frozen
class Vote(Order):
    """Say how one of your votes will be cast; all may read it."""

    title: ClassVar[str] = "Say how you will vote"
    group: ClassVar[str] = "what do we say"
    member: str = ask("Which vote?", menus.votes)
    stance: str = ask(
        "How will it be cast?",
        STANCES,
        **{"for": "For", "abstain": "Abstain", "veto": "Veto"},
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of members with a veto, but the lead."""
        return any(True for _ in own_votes(state, seat))


@frozen
class Invite(Order):
    """Invite the force under one form, agree its status, or withhold both."""

    title: ClassVar[str] = "Invite the force, or withhold"
    group: ClassVar[str] = "what do we say"
    form: str = ask("Under which form?", menus.any_form)
    status: str = ask(
        "How far?",
        menus.statuses,
        withheld="Withhold the invitation",
        invited="Invite the force",
        agreed="Agree a status-of-forces text",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The host: the owner of the switch."""
        return turns(state, seat, STATUS)


@frozen
class Release(Order):
    """Have those let go who hold peacekeepers."""

    title: ClassVar[str] = "Have the detained released"
    group: ClassVar[str] = "what do we say"

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The rival, while any are held."""
        return state.track(DETAINED) > 0 and rivals(state, seat)


ORDERS: tuple[type[Order], ...] = (Propose, Direct, Argue, BringHome, Vote, Invite, Release)
