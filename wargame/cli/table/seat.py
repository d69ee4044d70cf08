"""A cell's time at the screen: news, situation, draft, orders, and the seal."""

from __future__ import annotations

from collections.abc import Callable

from wargame.cli.table.draft import consider
from wargame.cli.table.forms import order_by_form, pick_kind
from wargame.cli.table.menus import Option, ask_whole, pick
from wargame.cli.table.sitting import Sitting
from wargame.engine.state import Given
from wargame.render.asking.cost import left_in_words
from wargame.render.asking.proposals import STAFF
from wargame.render.asking.sealing import what_sealing_means
from wargame.render.telling.situation import situation, turns
from wargame.render.telling.words import order_in_words


def take_the_seat(sitting: Sitting, first: bool, alone: bool) -> None:
    """Let a cell play its phase until it has sealed, or passes the screen on.

    `first` says that it sits down for the first time in this phase, `alone` that no other people
    play, so that there is nobody to pass the screen to.
    """
    sitting.news()
    if first:
        sitting.page("the situation", situation(sitting.game, sitting.seat))
        consider(sitting)
    while _decides(sitting):
        sitting.news(headed=False)
        sitting.screen("what now? (? for help)")
        done = pick(
            sitting,
            left_in_words(sitting.view, sitting.seat),
            _doings(sitting, alone),
            back="shows this again",
        )
        if done is _pass_on:
            return
        if done is not None:
            done(sitting)


def _decides(sitting: Sitting) -> bool:
    game = sitting.game
    return sitting.seat not in game.state.sealed and not game.player(sitting.seat)


Doing = Callable[[Sitting], None]


def _doings(sitting: Sitting, alone: bool) -> list[Option[Doing]]:
    pending = _pending(sitting)
    found: list[Option[Doing]] = [
        Option(_order, "give an order"),
        Option(consider, "the staff's draft"),
    ]
    if pending:
        found.append(Option(_recall, f"your orders ({len(pending)}): read, recall"))
    found.append(Option(_seal, "finish talks" if _open(sitting) else "seal your orders"))
    found.append(Option(_let_staff_play, "let the staff play this seat for some turns"))
    if not alone:
        found.append(Option(_pass_on, "pass the screen on without " + _closing(sitting)))
    return found


def _open(sitting: Sitting) -> bool:
    return sitting.view.phase_now().open


def _closing(sitting: Sitting) -> str:
    return "finishing" if _open(sitting) else "sealing"


def _pending(sitting: Sitting) -> list[Given]:
    return list(sitting.view.pending(sitting.seat))


def _order(sitting: Sitting) -> None:
    kind = pick_kind(sitting)
    if kind is not None:
        order_by_form(sitting, kind)


def _recall(sitting: Sitting) -> None:
    book = sitting.game.game.book
    options = [
        Option(given, f"{order_in_words(book, sitting.view, given.kind, given.answers)}")
        for given in _pending(sitting)
    ]
    given = pick(sitting, "Which order do you take back?", options)
    if given is not None and sitting.yes("Take it back?", otherwise=False):
        sitting.game.recall(given.n, sitting.seat)
        sitting.paper.write("Recalled.")


def _seal(sitting: Sitting) -> None:
    sitting.paper.write("", *what_sealing_means(sitting.game, sitting.seat))
    if sitting.yes("Finish?" if _open(sitting) else "Seal?", otherwise=True):
        sitting.game.seal(sitting.seat)


def _let_staff_play(sitting: Sitting) -> None:
    most = max(turns(sitting.view) - sitting.view.turn + 1, 1)
    count = ask_whole(sitting, "For how many turns, this one counted?", 1, most)
    if count is not None:
        sitting.game.hand_over(sitting.seat, STAFF, count)


def _pass_on(_: Sitting) -> None:
    """The screen goes to the next seat."""
