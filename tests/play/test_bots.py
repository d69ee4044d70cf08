"""Bots see only their seat's view, order only what is legal, and do the same twice."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.play.patrols import PATROLS
from tests.play.tables import TOY, names, scene, toy_with, tries
from wargame.bots.bots import BOTS, Desk
from wargame.bots.lots import Lots
from wargame.bots.seating import demand_bot, play_automatic, play_bots, play_seat
from wargame.bots.staff import LINES, draft
from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.engine.events import Ordered, Reported
from wargame.engine.legal import AUTOMATIC
from wargame.record.campaign import Campaign
from wargame.record.digest import board_of, digest
from wargame.rules.control import MODULE as CONTROL_RULES
from wargame.rules.talks import MODULE as TALKS
from wargame.testing.twins import twin

lots = st.randoms(use_true_random=False)
any_bot = st.sampled_from(sorted(BOTS))


def seats_of(game: Campaign) -> list[str]:
    return [seat for seat in game.state.setting.seats if seat != CONTROL]


def in_the_sealed_phase(game: Campaign) -> Campaign:
    while game.state.phase_now().open:
        game.end_phase()
    return game


def gave(game: Campaign, seat: str) -> list[tuple[str, dict[str, int | str], str]]:
    events = (effect.event for effect in game.line.effects)
    return [
        (e.kind, dict(e.answers), e.by) for e in events if isinstance(e, Ordered) and e.seat == seat
    ]


@pytest.mark.parametrize("name", names())
@tries(5)
@given(bot=any_bot, lots=lots, data=st.data())
def test_a_bot_acts_alike_on_twins(name: str, bot: str, lots: Random, data: st.DataObject) -> None:
    """What is hidden from its seat makes no difference to what it orders."""
    table = scene(name)
    seat = data.draw(st.sampled_from([s for s in table.opening.setting.seats if s != CONTROL]))
    one = table.campaign()
    other = table.campaign(opening=twin(table.opening, seat, lots))
    for game in (one, other):
        play_seat(game, seat, bot)
    if not one.state.phase_now().open:
        assert gave(one, seat) == gave(other, seat)
        return
    for game in (in_the_sealed_phase(one), in_the_sealed_phase(other)):
        play_seat(game, seat, bot)
    assert gave(one, seat) == gave(other, seat)


@pytest.mark.parametrize("name", names())
@tries(4)
@given(bot=any_bot, seed=st.integers(0, 999))
def test_a_bot_orders_only_what_is_legal_and_the_same_again(name: str, bot: str, seed: int) -> None:
    """Two turns with the bot in every seat; each order passed `check` when it was given."""
    games = [scene(name).campaign(seed) for _ in range(2)]
    for game in games:
        _watched(game)
        game.drafts = play_bots
        for seat in seats_of(game):
            game.hand_over(seat, bot)
        for _ in range(2):
            if not game.over:
                game.end_turn()
    assert digest(games[0].state) == digest(games[1].state)
    assert games[0].line.effects == games[1].line.effects
    if bot == "hold":
        assert [] == [o for seat in seats_of(games[0]) for o in gave(games[0], seat)]


def _watched(game: Campaign) -> None:
    """A bot's desk shows the seat's view and nothing of the truth."""
    for seat in seats_of(game):
        assert seat == game.view(seat).seat
        assert {} == game.view(seat).beliefs


def test_a_bot_changes_nothing_by_thinking() -> None:
    game = in_the_sealed_phase(scene(TOY).campaign())
    for seat in seats_of(game):
        for decide in BOTS.values():
            view = game.view(seat)
            before = board_of(view.copy())
            for _ in islice(decide(Desk(game.game.book, view, seat, "7")), 5):
                pass
            assert before == board_of(view)


@given(st.text(max_size=30), st.integers(1, 2**32), st.integers(1, 40))
def test_lots_fall_below_their_total(address: str, total: int, throws: int) -> None:
    first, again = Lots(address), Lots(address)
    drawn = [first.below(total) for _ in range(throws)]
    assert drawn == [again.below(total) for _ in range(throws)]
    assert all(0 <= lot < total for lot in drawn)


def test_the_random_bot_comes_to_every_kind_of_order() -> None:
    kinds = set()
    for seed in range(40):
        game = in_the_sealed_phase(scene(TOY).campaign(seed))
        play_seat(game, "north", "random")
        kinds |= {kind for kind, _, _ in gave(game, "north")}
    assert {
        "march.March", "march.Levy", "march.Call", "march.Claim", "march.Speak",
        "patrols.Patrol", "patrols.Stock", "patrols.Declare",
    } <= kinds  # fmt: skip


def test_an_unknown_bot_is_refused_by_naming_those_there_are() -> None:
    with pytest.raises(IllegalOrder, match="hold, random, staff, cautious, assertive"):
        demand_bot("napoleon")


def test_a_draft_is_legal_as_a_whole_and_gives_reasons() -> None:
    """Most urgent first, each line legal after those before it, never more than a page."""
    game = in_the_sealed_phase(scene(TOY).campaign())
    lines = draft(game.game.book, game.view("north"), "north", "cautious")
    assert 0 < len(lines) <= LINES
    assert sorted(-line.urgency for line in lines) == [-line.urgency for line in lines]
    for line in lines:
        assert line.reason
        game.give(line.seat, line.kind, line.answers)


def test_temperaments_follow_their_own_rows_of_doctrine() -> None:
    game = in_the_sealed_phase(scene(TOY).campaign())
    view, book = game.view("north"), game.game.book
    rows = {
        temper: {line.row for line in draft(book, view, "north", temper, "patrols")}
        for temper in ("any", "cautious", "assertive")
    }
    assert {"look around"} == rows["any"]
    assert {"look around", "stock up"} == rows["cautious"]
    assert {"look around", "speak"} == rows["assertive"]


def test_a_seat_left_to_a_bot_for_two_turns_comes_back() -> None:
    game = scene(TOY).campaign()
    game.drafts = play_bots
    game.hand_over("north", "staff", 2)
    by_turn = []
    for _ in range(3):
        before = len(gave(game, "north"))
        by_turn.append(game.player("north"))
        game.end_turn()
        assert (len(gave(game, "north")) > before) == (by_turn[-1] == "staff")
    assert ["staff", "staff", ""] == by_turn


def test_a_seat_may_be_handed_over_and_taken_back_at_any_time() -> None:
    game = scene(TOY).campaign()
    game.hand_over("north", "staff")
    assert "staff" == game.player("north")
    game.hand_over("north")
    assert "" == game.player("north")


@pytest.mark.parametrize(
    ("seat", "bot", "turns"), [("north", "staff", -1), ("control", "staff", 0)]
)
def test_a_hand_over_that_makes_no_sense_is_refused(seat: str, bot: str, turns: int) -> None:
    game = scene(TOY).campaign()
    with pytest.raises(IllegalOrder):
        game.hand_over(seat, bot, turns)
    assert "" == game.player(seat)


def test_bots_asked_twice_give_nothing_twice() -> None:
    game = in_the_sealed_phase(scene(TOY).campaign())
    for seat in seats_of(game):
        game.hand_over(seat, "random")
    assert play_bots(game) > 0
    assert 0 == play_bots(game)


def automatic(**modes: str) -> Campaign:
    game = toy_with(CONTROL_RULES, TALKS, PATROLS, **modes).campaign()
    return in_the_sealed_phase(game)


def test_an_automatic_modules_orders_are_given_by_the_staff_at_no_effort() -> None:
    game = automatic(patrols="automatic")
    assert play_automatic(game) > 0
    orders = list(game.state.pending("north"))
    assert orders
    assert {(AUTOMATIC, 0)} == {(order.by, order.effort) for order in orders}
    assert 0 == game.state.spent.get("north", 0)
    assert 0 == play_automatic(game)


def test_a_seat_that_orders_itself_has_taken_an_automatic_module_over() -> None:
    game = automatic(patrols="automatic")
    game.give("north", "patrols.Stock", {"area": "plain", "tonnes": 10})
    play_automatic(game)
    assert ["patrols.Stock"] == [order.kind for order in game.state.pending("north")]
    assert ["patrols.Patrol"] * 3 == [order.kind for order in game.state.pending("south")]


def test_an_automatic_module_of_an_open_phase_is_taken_over_by_speaking() -> None:
    """Orders carried out when given don't wait among the pending; they count all the same."""
    open_phases = toy_with(CONTROL_RULES, TALKS, PATROLS, patrols="automatic")
    setting = open_phases.opening.setting
    phases = tuple(evolve(phase, kinds=("*",), open=True) for phase in setting.phases)
    opening = evolve(open_phases.opening, setting=evolve(setting, phases=phases))
    game = open_phases.campaign(opening=opening)
    game.give("north", "patrols.Stock", {"area": "plain", "tonnes": 10})
    play_automatic(game)
    assert [("patrols.Stock", "")] == [(kind, by) for kind, _, by in gave(game, "north")]
    assert gave(game, "south")
    before = gave(game, "south")
    play_automatic(game)
    assert before == gave(game, "south")


def test_a_module_by_hand_asks_control_what_comes_of_an_order() -> None:
    """Nothing is thrown or moved; control is asked, and the seat told who decides."""
    game = automatic(patrols="by hand")
    game.give("north", "patrols.Stock", {"area": "plain", "tonnes": 10})
    stock = game.state.marker("plain", "stock")
    before = len(game.line.effects)
    game.end_phase()
    assert stock == game.state.marker("plain", "stock")
    said = [
        (effect.seen_by, effect.event.text)
        for effect in game.line.effects[before:]
        if isinstance(effect.event, Reported)
    ]
    assert [
        (("north",), "Control decides what comes of 'Stock'."),
        ((), "By hand: decide what comes of 'Stock' (area plain, tonnes 10)."),
    ] == said
