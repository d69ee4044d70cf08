"""What stands in each pane of control's screen: entries, their detail, what each is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from attrs import frozen

from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.engine.rulings import Ruling
from wargame.engine.state import Inject
from wargame.record.campaign import Campaign
from wargame.record.verdicts import put_again
from wargame.render.beliefs import Difference, differences
from wargame.render.telling.cards import Card, effect_lines, telling
from wargame.render.telling.chair import (
    Standing,
    inject_lines,
    not_counted_in,
    standings,
    who_has_not_sealed,
)
from wargame.render.telling.verdicts import ruling_in_words, rulings_standing
from wargame.ui.screens.control.acts import behind

What = Card | Ruling | Standing | Difference | Inject | None


@frozen
class Entry:
    """One line of a pane: its words, what is told of it beside, and the thing itself."""

    words: str
    detail: tuple[str, ...]
    what: What = None


@frozen
class Pane:
    """A pane: a sentence that says what it shows, and its entries."""

    says: str
    entries: tuple[Entry, ...]


def preview(game: Campaign, seat: str) -> Pane:
    """What ending the phase now would lead to, stale rulings first."""
    if game.over:
        return Pane("Play has ended; there is nothing to preview.", ())
    try:
        played = game.preview()
    except IllegalOrder as refused:
        return Pane(" ".join(refused.reasons), ())
    stale = [
        Entry(f"STALE RULING: {put_again(ruling)}", (_ruled(game, ruling),), ruling)
        for ruling in played.stale
    ]
    ruled = {ruling.at: ruling for ruling in rulings_standing(game)}
    cards = [
        _card(n, card, ruled) for n, card in enumerate(telling(game, played), start=len(stale) + 1)
    ]
    leads = f"Ending the phase would lead to {_count(len(cards), 'effect')}."
    says = f"{leads} {_what_then(game, bool(cards))}"
    return Pane(" ".join(filter(None, (says, not_counted_in(game)))), (*stale, *cards))


def _what_then(game: Campaign, cards: bool) -> str:
    if cards:
        return "Enter rules on one."
    done = "What is said in this phase is done when it is said."
    return done if game.state.phase_now().open else ""


def _card(n: int, card: Card, ruled: Mapping[str, Ruling]) -> Entry:
    rolls, ruling = len(card.effect.event.rolls), ruled.get(card.effect.at)
    thrown = f" [{_count(rolls, 'throw')}]" if rolls else ""
    mark = f"[RULED: {ruling.verdict}] " if ruling else ""
    said = (f"Ruled: {ruling.verdict}. {ruling.reason}",) if ruling else ()
    first, *rest = effect_lines(n, card)
    words = f"{n}. {mark}{card.sentence}{thrown}"
    return Entry(words, (first.strip(), *rest, *said), card)


def _ruled(game: Campaign, ruling: Ruling) -> str:
    return ruling_in_words(game.game.book, game.state, ruling)


def seats(game: Campaign, seat: str) -> Pane:
    """Who has sealed, and what waits to be carried out."""
    found = [
        Entry(f"{next(each.lines())}, {_count(len(each.orders), 'order')}",
              tuple(each.lines()), each)
        for each in standings(game)
    ]  # fmt: skip
    return Pane(f"{who_has_not_sealed(game)} Enter opens a sealed seat again.", tuple(found))


def views(game: Campaign, seat: str) -> Pane:
    """Where one seat believes something else than is so."""
    title = game.state.setting.seats[seat].title
    found = differences(game.state, game.view(seat))
    entries = [Entry(_believed(each), _side_by_side(title, each), each) for each in found]
    says = f"{title} has {_count(len(found), 'thing')} otherwise than it is."
    return Pane(f"{says} v: the next seat. Enter tells it something.", tuple(entries))


def _believed(each: Difference) -> str:
    if each.sort == "not seen":
        return f"not seen: {each.title} ({each.true})"
    if each.sort == "not there":
        return f"not there: {each.title}, believed {each.believed}"
    is_so = each.true or "not there"
    return f"{each.sort}: {each.title} is {is_so}; believed {each.believed or 'not there'}"


def _side_by_side(title: str, each: Difference) -> tuple[str, ...]:
    return (
        f"{each.title} ({each.sort})",
        f"Truth: {each.true or 'there is nothing of the kind'}",
        f"{title} believes: {each.believed or 'there is nothing of the kind'}",
    )


def injects(game: Campaign, seat: str) -> Pane:
    """The injects that control can still release."""
    entries = tuple(
        Entry(inject.title, tuple(inject_lines(game.state, inject)), inject)
        for inject in unreleased(game)
    )
    left = f"{_count(len(entries), 'inject')} can still be released." if entries else ""
    return Pane(left or "No inject is left to release.", entries)


def unreleased(game: Campaign) -> Iterator[Inject]:
    """The injects on offer to whatever order releases them."""
    view, found = game.view(CONTROL), dict[str, Inject]()
    for kind in behind(game, "inject"):
        for name in kind.questions[0].menu(view, CONTROL, {}):
            found[str(name)] = view.setting.injects[str(name)]
    return iter(found.values())


def rulings(game: Campaign, seat: str) -> Pane:
    """The rulings in force in this phase."""
    found = [Entry(_ruled(game, each), (_ruled(game, each),), each)
             for each in rulings_standing(game)]  # fmt: skip
    says = f"{_count(len(found), 'ruling')} in force in this phase.".capitalize()
    return Pane(f"{says} Enter takes one back." if found else says, tuple(found))


def _count(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n or 'no'} {what}s"


PANES: Mapping[str, tuple[str, Callable[[Campaign, str], Pane]]] = {
    "preview": ("Preview", preview),
    "seats": ("Seats", seats),
    "views": ("Views", views),
    "injects": ("Injects", injects),
    "rulings": ("Rulings", rulings),
}
"""By name: the title, and how the pane is made for a game and the seat looked at."""
