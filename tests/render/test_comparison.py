"""Two branches side by side: what is alike is silent, what differs is said once."""

from __future__ import annotations

from hypothesis import given, settings

from tests.play.tables import PHASES
from tests.record.at_the_table import MARCH, in_orders
from tests.record.games import in_memory, play, steps, toy_game, with_strength
from wargame.engine.board import CONTROL
from wargame.record.campaign import Campaign
from wargame.render.comparison import ENDED, Comparison, Side, compare, thrown
from wargame.render.comparison import given as orders

some = settings(max_examples=25, phases=PHASES)


def side(game: Campaign, branch: str = "") -> Side:
    name = branch or game.line.name
    return Side(name, game.ledger.lines[name], game.game.book)


@some
@given(script=steps)
def test_a_branch_is_like_itself(script: list[tuple[str, int]]) -> None:
    game = in_memory()
    play(game, script)
    found = compare(side(game), side(game))
    assert (None, (), (), ()) == (found.first, found.openings, found.throws, found.orders)
    assert {"-"} == {row.by for row in found.tracks}


@some
@given(script=steps, more=steps)
def test_sides_change_places_and_say_the_same(
    script: list[tuple[str, int]], more: list[tuple[str, int]]
) -> None:
    one, other = in_memory(), in_memory(toy_game(seed=8))
    play(one, script)
    play(other, more)
    there, back = compare(side(one), side(other)), compare(side(other), side(one))
    assert [(row.one, row.other) for row in there.throws] == [
        (row.other, row.one) for row in back.throws
    ]
    assert [row.on_one for row in there.orders] == [not row.on_one for row in back.orders]
    assert (there.first and there.first.n) == (back.first and back.first.n)


@some
@given(script=steps, more=steps)
def test_the_first_difference_is_the_first_and_everything_before_it_is_alike(
    script: list[tuple[str, int]], more: list[tuple[str, int]]
) -> None:
    one, other = in_memory(), in_memory()
    play(one, [*script])
    play(other, [*script[: len(script) // 2], *more])
    first = compare(side(one), side(other)).first
    mine, theirs = one.line.effects, other.line.effects
    if first is None:
        assert [e.event for e in mine] == [e.event for e in theirs]
    else:
        n = first.n - 1
        assert [e.event for e in mine[:n]] == [e.event for e in theirs[:n]]
        assert mine[n : n + 1] != theirs[n : n + 1]


def two_branches() -> Comparison:
    """The toy, played as it was, and again from turn 1 with a march and other dice."""
    game = in_orders()
    game.end_turn()
    game.branch(1, "again", "What if they march?", "fresh")
    game.end_phase()
    game.give(*MARCH)
    game.end_turn()
    return compare(side(game, "main"), side(game, "again"))


def test_an_order_given_on_one_side_alone_is_told_with_its_seat_and_turn() -> None:
    (row,) = two_branches().orders
    assert (1, "North", False) == (row.turn, row.seat, row.on_one)
    assert "The hills" in row.said


def test_a_throw_made_on_one_side_alone_has_nothing_on_the_other() -> None:
    marches = [row for row in two_branches().throws if "march" in row.label]
    assert [("", True)] == [(row.one, bool(row.other)) for row in marches]
    assert "1st Brigade" in marches[0].label


def test_the_same_throw_with_another_result_stands_with_both() -> None:
    games = [in_orders(seed) for seed in (7, 9)]
    for game in games:
        game.give("north", "march.Speak", {"port": "open", "words": ""})
        game.end_phase()
    one, other = games
    mine, theirs = thrown(one.line), thrown(other.line)
    assert mine.keys() == theirs.keys()
    differ = [address for address in mine if mine[address].result != theirs[address].result]
    rows = compare(side(one), side(other)).throws
    assert len(differ) == len(rows) > 0
    assert all(row.one and row.other for row in rows)


def test_a_side_that_ends_earlier_says_so() -> None:
    one, other = in_orders(), in_orders()
    other.end_phase()
    first = compare(side(one), side(other)).first
    assert first is not None
    assert ENDED == first.one
    assert ENDED != first.other


def test_boards_laid_otherwise_are_told_before_anything_happened() -> None:
    game, other = in_memory(), in_memory(toy_game(things=with_strength("brigade", 3000)))
    (said,) = compare(side(game), side(other)).openings
    assert said.startswith("1st Brigade begins otherwise: The harbour, 4,000 strong")


def test_tracks_stand_at_the_end_of_each_turn_that_either_side_has() -> None:
    one, other = in_memory(), in_memory()
    one.end_turn()
    found = compare(side(one), side(other))
    assert {1, 2} == {row.turn for row in found.tracks}
    (row,) = [each for each in found.tracks if each.turn == 1 and each.title == "Doubt"]
    assert ("12", "10", "-2") == (row.one, row.other, row.by)
    assert {""} == {each.other for each in found.tracks if each.turn == 2}


def test_an_order_taken_back_is_no_order() -> None:
    game = in_orders()
    n = game.give(*MARCH)
    game.recall(n)
    assert {} == orders(side(game))
    assert 10 == game.view(CONTROL).track("doubt")
