"""A reel shows any moment as any seat saw it: as if folded from the beginning."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.play.tables import PHASES, toy, tries
from tests.record.games import SEATS, in_memory, play, steps
from wargame.bots.seating import play_bots
from wargame.engine.board import CONTROL
from wargame.engine.events import PhaseBegan
from wargame.engine.sight import Sight
from wargame.record.campaign import Campaign
from wargame.record.reel import Reel, changes
from wargame.testing.canaries import planted, seats_of, singing, told_of

ALL = (*SEATS, CONTROL, "")
seats = st.sampled_from(ALL)
some = settings(max_examples=40, phases=PHASES)


def played(turns: int = 3) -> Campaign:
    """The toy with bots in every seat."""
    game = toy().campaign()
    game.drafts = play_bots
    for seat in seats_of(game.game.opening):
        game.hand_over(seat, "random")
    for _ in range(turns):
        if not game.over:
            game.end_turn()
    return game


@some
@given(script=steps, seat=seats, data=st.data())
def test_a_moment_is_the_fold_from_the_beginning(
    script: list[tuple[str, int]], seat: str, data: st.DataObject
) -> None:
    game = in_memory()
    play(game, script)
    for line in game.ledger.lines.values():
        n = data.draw(st.integers(0, len(line.effects)))
        sight = Sight.of(line.opening, seat)
        for effect in line.effects[:n]:
            sight.take(effect)
        assert sight.view == Reel.of(line).moment(n, seat)


@some
@given(script=steps, more=steps, seat=st.sampled_from((*SEATS, CONTROL)))
def test_the_last_moment_is_the_seats_own_view_as_the_game_plays_on(
    script: list[tuple[str, int]], more: list[tuple[str, int]], seat: str
) -> None:
    game = in_memory()
    play(game, script)
    line = game.line
    reel = Reel.of(line)
    assert line.view(seat) == reel.moment(reel.length, seat)
    play(game, more)
    assert line.view(seat) == reel.moment(reel.length, seat)
    assert line.events(seat) == [each.event for each in reel.seen(seat)]


@some
@given(script=steps, seat=seats, data=st.data())
def test_stepping_on_and_back_meets_what_the_seat_saw_and_nothing_else(
    script: list[tuple[str, int]], seat: str, data: st.DataObject
) -> None:
    game = in_memory()
    play(game, script)
    reel = Reel.of(game.line)
    places = [each.n for each in reel.seen(seat)]
    n = data.draw(st.integers(0, reel.length))
    assert min((m for m in places if m > n), default=places[-1]) == reel.following(n, seat)
    assert reel.step(n, seat) == len([m for m in places if m <= n])
    known = [m for m in places if m <= n]
    assert (known[-2] if len(known) > 1 else 0) == reel.preceding(n, seat)
    assert (n in places) == (reel.event(n, seat) is not None)


@some
@given(script=steps, seat=seats, data=st.data())
def test_between_two_events_that_a_seat_saw_nothing_changes_for_it(
    script: list[tuple[str, int]], seat: str, data: st.DataObject
) -> None:
    game = in_memory()
    play(game, script)
    reel = Reel.of(game.line)
    n = data.draw(st.integers(1, reel.length))
    if reel.event(n, seat) is None:
        assert () == reel.changed(n, seat)
        assert reel.moment(n - 1, seat) == reel.moment(n, seat)


@tries(4)
@given(seat=st.sampled_from(SEATS), data=st.data())
def test_a_moment_of_a_seat_holds_no_canary_of_another(seat: str, data: st.DataObject) -> None:
    opening = planted(toy().opening, seat)
    game = toy().campaign(data.draw(st.integers(0, 99)), opening)
    game.drafts = play_bots
    for other in seats_of(opening):
        game.hand_over(other, "random")
    game.end_turn()
    reel = Reel.of(game.line)
    for n in range(0, reel.length + 1, 7):
        text = repr(reel.moment(n, seat)) + repr(reel.changed(n, seat))
        assert [] == singing(text, told_of(game, seat))


def test_a_turn_begins_where_its_first_phase_has_just_begun() -> None:
    reel = Reel.of(played().line)
    for turn, n in reel.turns().items():
        view = reel.moment(n, "north")
        assert (turn, "talks") == (view.turn, view.phase)
        assert turn - 1 == reel.moment(n - 1, "north").turn


def test_every_phase_is_found_once_and_a_turn_made_longer_begins_none() -> None:
    game = in_memory()
    game.end_phase()
    game.set_length(12)
    reel = Reel.of(game.line)
    assert [(1, "talks"), (1, "orders")] == [(one.turn, one.phase) for one in reel.phases()]
    began = reel.phase(reel.length)
    assert began is not None
    assert "orders" == began.phase
    assert None is reel.phase(0)


def test_a_day_is_found_by_its_number() -> None:
    game = in_memory()
    game.end_turn()
    reel = Reel.of(game.line)
    assert game.state.day == 30
    assert 30 == reel.moment(reel.on_day(30), CONTROL).day
    assert 0 == reel.moment(reel.on_day(29), CONTROL).day


def test_what_changed_is_named_with_its_values_before_and_after() -> None:
    reel = Reel.of(played().line)
    n = next(
        each.n
        for each in reel.seen(CONTROL)
        if not isinstance(each.event, PhaseBegan) and reel.changed(each.n, CONTROL)
    )
    (change,) = reel.changed(n, CONTROL)
    kind, _, name = change.about.partition(":")
    shelf = {"track": "tracks", "unit": "units", "switch": "switches", "marker": "markers"}
    after = reel.moment(n, CONTROL)
    assert getattr(after, shelf.get(kind, "agreements"))[name] == change.after
    assert (change,) == changes(reel.moment(n - 1, CONTROL), after)
    assert reel.changed(n, CONTROL, since=n) == ()
