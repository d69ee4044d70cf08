"""The orders of air defence: forms for the host, its allies, the giver and the rival."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from wargame.engine.orders import Order, ask, ask_number
from wargame.engine.state import State

from . import menus
from .position import allied, gives, hosts, rivals
from .words import REACHES


@frozen
class Buy(Order):
    """Buy a battery new; the makers take from one to four years."""

    title: ClassVar[str] = "Buy a battery"
    group: ClassVar[str] = "who pays"
    reach: str = ask(
        "Of which reach?",
        REACHES,
        long="Long: for ballistic missiles",
        short="Shorter: for drones, much cheaper",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The host."""
        return hosts(state, seat)


@frozen
class Place(Order):
    """Move a battery to another area; while it moves it covers nothing."""

    title: ClassVar[str] = "Move a battery"
    effort: ClassVar[int] = 0
    group: ClassVar[str] = "where"
    unit: str = ask("Which battery?", menus.own)
    to: str = ask("To which area?", menus.elsewhere)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Whoever commands batteries."""
        return any(True for _ in menus.own(state, seat, {}))


@frozen
class SetArmy(Order):
    """Send soldiers home, keep the army's size, or call up more."""

    title: ClassVar[str] = "Set the army's course"
    group: ClassVar[str] = "how strong"
    course: str = ask(
        "What does the army do?",
        menus.other_courses,
        demobilise="Demobilise: weaker, and less of a burden",
        keep="Keep its size",
        build="Build up: stronger, and a burden",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The host."""
        return hosts(state, seat)


@frozen
class SetCeiling(Order):
    """Accept a ceiling on the army's size, or be free of it."""

    title: ClassVar[str] = "Set a ceiling on the army"
    group: ClassVar[str] = "what do we say"
    ceiling: str = ask("Which ceiling?", menus.other_ceilings, none="No ceiling")

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The host."""
        return hosts(state, seat)


@frozen
class Divert(Order):
    """Give batteries of your own to the host; your own cover suffers."""

    title: ClassVar[str] = "Divert batteries"
    group: ClassVar[str] = "how strong"
    source: str = ask("From whose stock?", menus.givers)
    batteries: int = ask_number("How many batteries?", 1, menus.most_given)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of sources with something left."""
        return any(True for _ in menus.givers(state, seat, {}))


@frozen
class Pay(Order):
    """Pay for batteries and interceptors, or for the host's army."""

    title: ClassVar[str] = "Pay for the host's defence"
    group: ClassVar[str] = "who pays"
    purpose: str = ask(
        "For what?",
        ("air_defence", "army"),
        air_defence="Batteries and interceptors",
        army="Pay and upkeep of the army",
    )
    millions: int = ask_number("How many million dollars?", 250, 3_000, 250)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Allies other than the giver."""
        return allied(state, seat)


@frozen
class Train(Order):
    """Train soldiers of the host, abroad or in the country."""

    title: ClassVar[str] = "Train the host's army"
    group: ClassVar[str] = "how strong"
    place: str = ask(
        "Where?",
        ("abroad", "country"),
        abroad="Abroad: slower, provokes nobody",
        country="In the country: quicker, provokes",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Allies other than the giver."""
        return allied(state, seat)


@frozen
class GrantLicence(Order):
    """Grant a licence to make interceptors in the host's country, or withdraw it."""

    title: ClassVar[str] = "Grant or withdraw a licence"
    group: ClassVar[str] = "what do we say"
    licence: str = ask("Which licence?", menus.licensed)
    answer: str = ask(
        "What is said?",
        menus.answers,
        grant="Granted",
        withdraw="Withdrawn",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of licences that do not run yet."""
        return any(True for _ in menus.licensed(state, seat, {}))


@frozen
class Allocate(Order):
    """Say which share of the world's new interceptors goes to the host."""

    title: ClassVar[str] = "Allocate interceptors"
    group: ClassVar[str] = "how strong"
    share: str = ask(
        "Which share?",
        menus.other_shares,
        none="None",
        tenth="One in ten",
        quarter="One in four",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The giver."""
        return gives(state, seat)


@frozen
class Probe(Order):
    """Send a small wave to try the host's air defence; it may be traced to you."""

    title: ClassVar[str] = "Probe the air defence"
    group: ClassVar[str] = "how strong"

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The rival."""
        return rivals(state, seat)


ORDERS: tuple[type[Order], ...] = (
    Buy, Place, SetArmy, SetCeiling, Divert, Pay, Train, GrantLicence, Allocate, Probe,
)  # fmt: skip
