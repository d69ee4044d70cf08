"""The orders of air policing: forms that the lead, wings' owners, the host and others fill in."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from wargame.engine.orders import Order, ask, ask_number
from wargame.engine.state import State

from . import menus
from .position import turns
from .words import AIR_RULES, CONSENT, HOURS, RULES


@frozen
class Shift(Order):
    """Move jets of a wing from one duty to another: stations, ground alert, posts, rest."""

    title: ClassVar[str] = "Shift jets"
    group: ClassVar[str] = "where"
    wing: str = ask("Which wing?", menus.wings)
    source: str = ask("From which duty?", menus.sources, rest="At rest", alert="Ground alert")
    to: str = ask("To which duty?", menus.others, rest="At rest", alert="Ground alert")
    jets: int = ask_number("How many jets?", 1, menus.most_jets)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of wings."""
        return any(True for _ in menus.wings(state, seat, {}))


@frozen
class SendTankers(Order):
    """Say how many tankers serve the stations over a block."""

    effort: ClassVar[int] = 0
    title: ClassVar[str] = "Send tankers to a block"
    group: ClassVar[str] = "where"
    block: str = ask("To which block?", menus.all_blocks)
    tankers: int = ask_number("How many tankers in all?", 0, menus.most_tankers)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The owner of the rules for jets."""
        return turns(state, seat, AIR_RULES) and menus.most_tankers(state, seat, {}) > 0


@frozen
class SetAirRules(Order):
    """Say what jets may do with what they meet."""

    title: ClassVar[str] = "Set the rules for jets"
    group: ClassVar[str] = "how strong"
    rules: str = ask(
        "What may they do?",
        RULES,
        identify="Identify and report",
        warn="Warn and escort out",
        engage="Engage what does not turn",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The owner of the switch."""
        return turns(state, seat, AIR_RULES)


@frozen
class PayPool(Order):
    """Pay into a war-risk pool, so that insurers cover airports sooner."""

    title: ClassVar[str] = "Pay into the war-risk pool"
    group: ClassVar[str] = "who pays"
    millions: int = ask_number(
        "How many million dollars?", menus.POOL_STEP, menus.POOL_MOST, menus.POOL_STEP
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The owner of the rules for jets."""
        return turns(state, seat, AIR_RULES)


@frozen
class FileFor(Order):
    """Begin the return of flights with one airport of a block, or name another first airport."""

    title: ClassVar[str] = "File for an airport"
    group: ClassVar[str] = "where"
    airport: str = ask("For which airport?", menus.filing)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of blocks."""
        return any(True for _ in menus.filing(state, seat, {}))


@frozen
class Press(Order):
    """Press the case of a block at its next review, with your own staff and figures."""

    title: ClassVar[str] = "Press a block's case"
    group: ClassVar[str] = "what do we say"
    block: str = ask("Which block?", menus.reviewed)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of blocks under review."""
        return any(True for _ in menus.reviewed(state, seat, {}))


@frozen
class SetAirspace(Order):
    """Close a cleared block, open it by day, or open it at all hours."""

    title: ClassVar[str] = "Open or close a block"
    group: ClassVar[str] = "how strong"
    block: str = ask("Which block?", menus.cleared_blocks)
    hours: str = ask(
        "At which hours?", HOURS, closed="Closed", day="Open by day only", open="Open at all hours"
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of cleared blocks."""
        return any(True for _ in menus.cleared_blocks(state, seat, {}))


@frozen
class Probe(Order):
    """Enter a block of airspace, or stir where jets are owed elsewhere, to see what answers."""

    title: ClassVar[str] = "Probe the air"
    group: ClassVar[str] = "how strong"
    target: str = ask("Where?", menus.targets)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Whoever's consent counts, where there is something to probe."""
        return turns(state, seat, CONSENT) and any(True for _ in menus.targets(state, seat, {}))


@frozen
class LendTankers(Order):
    """Say how many of your tankers the lead may use; none takes them back."""

    title: ClassVar[str] = "Lend or take back tankers"
    group: ClassVar[str] = "who pays"
    loan: str = ask("Which tankers?", menus.own_loans)
    tankers: int = ask_number("How many?", 0, menus.most_lent)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of tankers that may be lent."""
        return any(True for _ in menus.own_loans(state, seat, {}))


ORDERS: tuple[type[Order], ...] = (
    Shift, SendTankers, SetAirRules, PayPool, FileFor, Press, SetAirspace, Probe, LendTankers,
)  # fmt: skip
