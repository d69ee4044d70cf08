"""The line along a replay and the rows of a story, without a screen."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.record.games import in_memory, play, steps
from wargame.record.reel import Reel
from wargame.render.telling.happened import story
from wargame.ui.screens.replay_show import Showing
from wargame.ui.widgets.passages_rows import Row, matching, news, rows_of
from wargame.ui.widgets.scrubber import HERE, MARK, TURN, scrubber


@given(width=st.integers(1, 200), count=st.integers(0, 5000), data=st.data())
def test_the_line_is_as_wide_as_its_room_and_shows_once_where_one_stands(
    width: int, count: int, data: st.DataObject
) -> None:
    places = st.lists(st.integers(0, count), max_size=12)
    step = data.draw(st.integers(0, count))
    line = scrubber(width, step, count, data.draw(places), data.draw(places))
    assert width == len(line)
    assert 1 == line.count(HERE)


def test_the_ends_of_the_line_are_the_ends_of_the_game() -> None:
    assert HERE == scrubber(80, 0, 500, (), ())[0]
    assert HERE == scrubber(80, 500, 500, (), ())[-1]
    line = scrubber(80, 250, 500, (100,), (400,))
    assert line.index(TURN) < line.index(HERE) < line.index(MARK)


@given(script=steps, seat=st.sampled_from(("north", "control")))
def test_every_event_in_the_news_stands_in_a_row_and_no_heading_stands_alone(
    script: list[tuple[str, int]], seat: str
) -> None:
    game = in_memory()
    play(game, script)
    passages, _ = story(game.line, seat, game.game.book)
    rows = rows_of(news(passages), Reel.of(game.line).seen(seat))
    text = repr(rows)
    assert all(repr(p.sentence)[1:-1] in text for p in news(passages) if not p.heading)
    assert not any(one.heading and next_.heading for one, next_ in pairwise(rows))
    assert not rows[-1:] or not rows[-1].heading


@given(words=st.text("abcxyz", max_size=3))
def test_words_looked_for_stand_in_every_row_that_is_left(words: str) -> None:
    rows = [Row("Turn 1", heading=True), Row("abc"), Row("xyz", ("AB",)), Row("2", heading=True)]
    found = matching(rows, words)
    assert all(words in repr(row).lower() for row in found if not row.heading)
    assert not found or not found[-1].heading


@given(script=steps, moves=st.lists(st.integers(-3, 3), max_size=8))
def test_the_cursor_stays_within_what_the_seat_saw(
    script: list[tuple[str, int]], moves: list[int]
) -> None:
    game = in_memory()
    play(game, script)
    line = game.line
    showing = Showing(line, "north", game.game.book, {line.name: line}, game, False)
    for by in moves:
        (showing.turn if by % 2 else showing.move)(by)
        assert 0 <= showing.step <= showing.count
        assert showing.view == showing.reel.moment(showing.n, "north")
        assert showing.where()
    showing.look_as("south")
    assert "north" == showing.seat
