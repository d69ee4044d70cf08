"""The turn record, what is expected when, offers, agreements, and the choices in force."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import CONTROL, Agreement
from wargame.engine.state import State
from wargame.render.telling.situation import turns
from wargame.render.telling.words import plainly, value_in_words
from wargame.ui.widgets.board.laid import (
    MUTED,
    NEW,
    STRONG,
    Column,
    Line,
    Row,
    apart,
    columns,
    headed,
    wrapped,
)
from wargame.ui.widgets.board.pane import Pane

GONE, HERE, COMING = "■", "▶", "·"


def calendar_lines(view: State, width: int) -> list[Line]:
    """The turn record on one line, and the dates."""
    count, over = turns(view), view.phase == "over"
    past = view.turn if over else max(view.turn - 1, 0)
    record = GONE * past + ("" if over else HERE) + COMING * max(count - view.turn, 0)
    said = f"  {min(view.turn, count)} of {count}"
    until = view.setting.date(view.day + view.days)
    now = view.date if over else f"{view.date} to {until}"
    return [
        Line((("Turn  ", MUTED), (record[: max(width - 16, 4)], STRONG), (said, ""))),
        Line((("Now   ", MUTED), (now, ""))),
        Line((("Ends  ", MUTED), (view.setting.date(view.setting.end_day), ""))),
    ]


def expected_lines(view: State, width: int) -> Iterator[Line]:
    """What is expected, in order of days."""
    for due in sorted(view.calendar.values(), key=lambda due: (due.day, due.name)):
        day = f"{view.setting.date(due.day)}  "
        yield from wrapped(due.title or plainly(due.name), width, "", "", day)


def agreement_lines(view: State, width: int) -> list[Line]:
    """Offers on the table, choices in force, and what has been agreed."""
    return [
        *headed("Offers on the table", _offers(view, width)),
        *headed("Expected", expected_lines(view, width)),
        *headed("In force", columns(list(_switches(view)), (Column(gives=True), Column()), width)),
        *headed("Agreed", _agreed(view, width)),
    ]


def _offers(view: State, width: int) -> Iterator[Line]:
    offered = [a for a in view.agreements.values() if a.standing == "offered"]
    for offer in reversed(offered):
        waits = waits_for(offer, view.seat)
        lead, part = ("● ", NEW) if waits else ("○ ", "")
        whose = " (waits for you)" if waits else ""
        yield from wrapped(_title(offer) + whose, width, part, f"agreement:{offer.name}", lead)


def waits_for(offer: Agreement, seat: str) -> bool:
    """Whether an offer is a seat's to answer."""
    return offer.standing == "offered" and seat in offer.parties and offer.offered_by != seat


def _title(agreement: Agreement) -> str:
    return agreement.title or plainly(agreement.name)


def _switches(view: State) -> Iterator[Row]:
    for switch in view.switches.values():
        yield (
            f"switch:{switch.name}",
            ((switch.title, ""), (value_in_words(view, switch.value), STRONG)),
        )


def _agreed(view: State, width: int) -> Iterator[Line]:
    for each in view.agreements.values():
        if each.standing == "agreed":
            parties = ", ".join(view.title(p) for p in each.parties if p != CONTROL)
            said = f"{_title(each)}" + (f" ({parties})" if len(each.parties) > 1 else "")
            yield from wrapped(said, width, "", f"agreement:{each.name}", "■ ")


def agenda_lines(view: State, width: int) -> list[Line]:
    """All of it, the headings apart."""
    return [*calendar_lines(view, width), *apart(agreement_lines(view, width))]


class AgendaPane(Pane):
    """Calendar and agreements on one list."""

    HEADING = "Calendar and agreements"
    HELP = """The turn record, what is expected and when, offers that wait for an answer, the
    choices in force and what has been agreed. Enter asks how it came."""

    def show(self, view: State) -> None:
        """What a view knows of all this."""
        self.tell(lambda width: agenda_lines(view, width))
