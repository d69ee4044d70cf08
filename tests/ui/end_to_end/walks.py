"""What a person does in the first minutes: each key stands on the screen before it is pressed."""

from __future__ import annotations

from tests.ui.end_to_end.terminal import Terminal

STAYS_SEALED = "Sealed means: nothing can be added or taken back"
IN_TALKS, IN_ORDERS = "n ends the phase.", "2 opens them"
"""What the board says is to be done now."""


def practice(at: Terminal) -> None:
    """From the start screen into the practice game, its brief read, to the board."""
    at.sees("A new game", "Practice: the first battlegroup", "p Practice")
    at.press("p")
    read_the_brief(at)


def read_the_brief(at: Terminal) -> None:
    """It lies on the board the first time that a seat sits down."""
    at.sees("Coalition | Turn 1 of 2", "Ten minutes, two turns", "q Back")
    at.press("q")
    at.sees("Map: Control.", "Force in place 0")


def to_the_orders(at: Terminal) -> None:
    """Do what the board says: on to the orders if nobody has anything to say, then their screen."""
    if at.sees_one_of(IN_TALKS, IN_ORDERS) == IN_TALKS:
        at.press("n")
    at.sees("Orders (sealed)", IN_ORDERS)
    at.press("2")
    at.sees("YOUR STAFF PROPOSES", "a Accept all", "0 given.")


def accept_the_draft(at: Terminal) -> None:
    """The staff's lines become orders."""
    at.press("a")
    at.sees("YOUR ORDERS (2; they wait until you seal)", "s Seal")


def seal(at: Terminal) -> None:
    """Seal, and read what that means."""
    at.press("s")
    at.sees("Seal your orders?", STAYS_SEALED, "Seal your orders (y)")
    at.press("y")


def second_turn(at: Terminal) -> None:
    """What came of the first turn stands there; below it, the second."""
    at.sees("What came of it, as Coalition saw it", "Turn 1, Orders", "Turn 2 of 2", "q Back")
    at.press("q")
    at.sees("Turn 2 of 2", without="What came of it")
    at.press("1")
    at.sees("Turn 2 of 2", "Map: Control.")
    at.sees_one_of(IN_TALKS, IN_ORDERS)


def leave(at: Terminal) -> str:
    """Leave by the palette's own key; what the terminal says then."""
    at.press("ctrl+q")
    return at.ends()
