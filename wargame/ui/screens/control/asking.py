"""Control asked, window by window: how it rules and why, a whole number, a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from wargame.engine.events import Answer, Effect, Event
from wargame.engine.rulings import Ruling, Verdict
from wargame.engine.state import State
from wargame.plain import plain
from wargame.render.telling.cards import Card, effect_lines
from wargame.render.telling.verdicts import ACCEPT, MOST_REASON, Asked, asked, ruled, throws, ways
from wargame.render.telling.words import number
from wargame.ui.keys import RULING, bindings
from wargame.ui.screens.ask import Choose, Words
from wargame.ui.text import said
from wargame.ui.widgets.card import CardView

if TYPE_CHECKING:
    from wargame.ui.app import WargameApp


class RulingWindow(ModalScreen[str | None]):
    """An effect with its odds, and the ways to rule on it; the way chosen, or None."""

    BINDINGS = bindings(RULING)

    def __init__(self, card: Card, n: int) -> None:
        super().__init__()
        self.card, self.n = card, n
        self.ways = (ACCEPT, *ways(card.effect.event))

    def compose(self) -> ComposeResult:
        """The card and the ways."""
        with Vertical(classes="dialog"):
            with VerticalScroll(id="ruling-card"):
                yield CardView(*(line.strip() for line in effect_lines(self.n, self.card)))
            yield Static(said("How do you rule? A letter or Enter; q leaves."), markup=False)
            words = (said(f"{_letter(way.verdict)}  {way.words}") for way in self.ways)
            yield OptionList(*map(Option, words), markup=False)

    def on_mount(self) -> None:
        """The list is ready for Enter."""
        self.query_one(OptionList).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click."""
        self.dismiss(self.ways[event.option_index].verdict)

    def action_way(self, verdict: str) -> None:
        """A letter."""
        if verdict in [way.verdict for way in self.ways]:
            self.dismiss(verdict)

    def action_leave(self) -> None:
        """No ruling."""
        self.dismiss(None)


def _letter(verdict: Verdict) -> str:
    return RULING[f"ruling.{verdict}"][0]


async def ask_ruling(app: WargameApp, view: State, card: Card, n: int) -> Ruling | None:
    """The ruling that control words on an effect; None where it goes back."""
    effect = card.effect
    chosen = await app.push_screen_wait(RulingWindow(card, n))
    way = next((w.verdict for w in (ACCEPT, *ways(effect.event)) if w.verdict == chosen), None)
    if way is None:
        return None
    return await _worded(app, view, effect, way)


async def _worded(app: WargameApp, view: State, effect: Effect, way: Verdict) -> Ruling | None:
    throw = await _throw(app, effect.event) if way == "moderate" else ""
    question = None if throw is None else asked(way, view, effect.event, throw)
    answer = None if question is None else await ask_one(app, question)
    if throw is None or (question is not None and answer is None):
        return None
    reason = await ask_reason(app, "Why do you rule so?")
    return None if reason is None else ruled(way, effect, reason, answer, throw)


async def _throw(app: WargameApp, event: Event) -> str | None:
    offers = throws(event)
    if len(offers) == 1:
        return str(offers[0].answer)
    options = [(str(offer.answer), offer.words) for offer in offers]
    return await app.push_screen_wait(Choose("Which throw?", options))


async def ask_one(app: WargameApp, question: Asked) -> Answer | None:
    """One of the answers on offer, or a whole number within bounds; None for going back."""
    if not question.offers:
        return await ask_whole(app, question.question, question.low, question.high)
    names = {str(n): offer for n, offer in enumerate(question.offers)}
    at = next((n for n, offer in names.items() if offer.answer == question.now), "")
    options = [(n, offer.words) for n, offer in names.items()]
    chosen = await app.push_screen_wait(Choose(question.question, options, at))
    return None if chosen is None else names[chosen].answer


async def ask_whole(app: WargameApp, question: str, low: int, high: int) -> int | None:
    """A whole number within bounds, asked until it is one; None for going back."""
    bounds = f"A whole number from {number(low)} to {number(high)}."
    typed, against = "", ""
    while True:
        said = await app.push_screen_wait(Words(question, bounds, *_why(against), value=typed))
        if said is None:
            return None
        typed, value = said, _whole(said)
        if value is not None and low <= value <= high:
            return value
        against = "That is no such number."


def _why(against: str) -> tuple[str, ...]:
    return (against,) if against else ()


def _whole(typed: str) -> int | None:
    bare = typed.replace(",", "").strip()
    body = bare.removeprefix("-")
    return int(bare) if body.isdecimal() and body.isascii() and len(body) < 13 else None


async def ask_reason(app: WargameApp, question: str) -> str | None:
    """A reason for the record, asked until there is one; None for going back."""
    meaning = f"It stands in the record. At most {MOST_REASON} characters."
    typed, against = "", ""
    while True:
        said = await app.push_screen_wait(Words(question, meaning, *_why(against), value=typed))
        if said is None:
            return None
        against = _against(said)
        if not against:
            return said
        typed = plain(said, MOST_REASON)


def _against(reason: str) -> str:
    if not reason.strip():
        return "Give a reason."
    if len(reason) > MOST_REASON:
        return f"That has {len(reason)} characters."
    return "" if reason.isprintable() else "Control characters are shown as signs now; look again."
