"""What an order costs, what is left, and when it takes effect."""

from __future__ import annotations

from wargame.engine.orders import OrderKind
from wargame.engine.state import State
from wargame.render.telling.words import efforts


def left(view: State, seat: str) -> int:
    """Main efforts that a seat has left this turn."""
    return view.setting.seats[seat].efforts - view.spent.get(seat, 0)


def left_of(view: State, seat: str) -> str:
    """The same within a sentence: `2 of 3 are left`."""
    count = left(view, seat)
    return f"{count} of {view.setting.seats[seat].efforts} {'is' if count == 1 else 'are'} left"


def left_in_words(view: State, seat: str) -> str:
    """The same as a sentence: `2 main efforts of 3 left.`"""
    count = left(view, seat)
    said = efforts(count) if count else "No main effort"
    return f"{said} of {view.setting.seats[seat].efforts} left."


def talking(view: State) -> bool:
    """Whether the phase in play is open, so that orders are carried out when given."""
    return any(phase.open for phase in view.setting.phases if phase.name == view.phase)


def at_once(view: State, kind: OrderKind) -> bool:
    """Whether an order of this kind is carried out when it is given."""
    return kind.cls.at_once or talking(view)


def cost_in_words(view: State, seat: str, kind: OrderKind) -> str:
    """What an order of this kind would cost a seat now, and when it takes effect."""
    when = "It takes effect at once." if at_once(view, kind) else "It waits until you seal."
    if not kind.cls.effort:
        return f"Routine: it costs no main effort. {when}"
    return f"It costs {efforts(kind.cls.effort)}; {left_of(view, seat)}. {when}"
