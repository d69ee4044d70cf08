"""The orders: what the giver sets, what partners trade, what the rival tries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from attrs import frozen

from wargame.engine.orders import Answers, Order, ask, ask_number
from wargame.engine.state import State

from .instruments import all_lent, forms_of
from .position import asks, givers, instrument, instruments, is_a, seats_of
from .words import EQUIPMENT, NONE, PRIVATE, PUBLIC_WORD, RIVAL


def own(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The instruments that a seat gives."""
    for row in instruments(state):
        if seat in seats_of(state.setting, row.owner):
            yield row.name


def own_running(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Those of them that are given at all."""
    for it in all_lent(state):
        if it.runs and seat in seats_of(state.setting, it.row.owner):
            yield it.row.name


def own_public(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Those of them that are public and not ratified."""
    for it in all_lent(state):
        if it.level == PUBLIC_WORD and seat in seats_of(state.setting, it.row.owner):
            yield it.row.name


def forms(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """The forms of the instrument named; of all before one is."""
    rows = instruments(state)
    named = instrument(state, str(so_far.get("instrument", "")))
    if named is not None:
        return forms_of(named)
    return dict.fromkeys(form for row in rows for form in forms_of(row))


def kits(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The instruments that money can add to."""
    for it in all_lent(state):
        if it.row.kind == EQUIPMENT and it.runs:
            yield it.row.name


def gives(state: State, seat: str) -> bool:
    """Whether a seat owns an instrument."""
    return seat in givers(state)


@frozen
class SetInstrument(Order):
    """Give an instrument, privately or in public, or take it back; say in which form."""

    title: ClassVar[str] = "Set an instrument's level"
    group: ClassVar[str] = "how strong"
    instrument: str = ask("Which instrument?", own)
    level: str = ask(
        "At which level?",
        (NONE, PRIVATE, PUBLIC_WORD),
        none="None: not given",
        private="Private: it works, the rival is not told",
        public="Public: it works and is seen",
    )
    form: str = ask(
        "In which form?",
        forms,
        plain="As it is",
        standing="In force now; wears off by evasion",
        snapback="Suspended; springs back if the truce breaks",
        consult="To consult",
        assist="To assist",
        defend="To defend, as if attacked itself",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of instruments."""
        return gives(state, seat)


@frozen
class Pause(Order):
    """Pause an instrument, or resume one that is paused."""

    title: ClassVar[str] = "Pause or resume an instrument"
    group: ClassVar[str] = "how strong"
    instrument: str = ask("Which instrument?", own_running)
    act: str = ask(
        "What is done?", ("pause", "resume"), pause="Pause until resumed", resume="Resume"
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of instruments."""
        return gives(state, seat)


@frozen
class Ratify(Order):
    """Put a public instrument to a vote; it comes on a day of the calendar."""

    title: ClassVar[str] = "Put an instrument to a vote"
    group: ClassVar[str] = "what do we say"
    instrument: str = ask("Which instrument?", own_public)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of instruments."""
        return gives(state, seat)


@frozen
class Show(Order):
    """Hold an exercise outside the country, or draw a red line in public."""

    title: ClassVar[str] = "Show force or draw a red line"
    group: ClassVar[str] = "what do we say"
    act: str = ask(
        "What is shown?",
        ("exercise", "red_line"),
        exercise="An exercise outside the country",
        red_line="A red line, which a test may expose",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Owners of instruments."""
        return gives(state, seat)


@frozen
class Lobby(Order):
    """Lobby the giver of the backstop for its political will, and trade something for it."""

    title: ClassVar[str] = "Lobby the giver"
    group: ClassVar[str] = "who pays"
    trade: str = ask(
        "What is traded?",
        ("talk", "burden", "purchases", "concession"),
        talk="Nothing but words",
        burden="Carry more of the burden",
        purchases="Large purchases",
        concession="A concession, unpopular at home",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Partners and the host."""
        return asks(state, seat)


@frozen
class PayForEquipment(Order):
    """Pay for equipment that the giver delivers, from stocks or from new production."""

    title: ClassVar[str] = "Pay for equipment"
    group: ClassVar[str] = "who pays"
    instrument: str = ask("Under which instrument?", kits)
    source: str = ask(
        "From where?",
        ("stocks", "production"),
        stocks="From stocks: sooner, dearer",
        production="From production: later, at list price",
    )
    worth: int = ask_number("Worth how many million dollars?", 500, 4_000, 500)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Partners and the host."""
        return asks(state, seat)


@frozen
class Probe(Order):
    """Test in public whether the giver answers for what it has said."""

    title: ClassVar[str] = "Probe the backstop"
    group: ClassVar[str] = "how strong"

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Those to be deterred."""
        return is_a(state, seat, RIVAL)


@frozen
class Tempt(Order):
    """Offer the giver something, in private, to look away."""

    title: ClassVar[str] = "Offer the giver a deal"
    group: ClassVar[str] = "what do we say"
    offer: str = ask(
        "How much is offered?",
        ("small", "large"),
        small="Something: trade, an exchange",
        large="Much: it costs, and is heard more often",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Those to be deterred."""
        return is_a(state, seat, RIVAL)


ORDERS: tuple[type[Order], ...] = (
    SetInstrument, Pause, Ratify, Show, Lobby, PayForEquipment, Probe, Tempt,
)  # fmt: skip
