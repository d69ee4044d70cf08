"""A story: control looks at what the rules would do, rules on one effect, and plays it so."""

from __future__ import annotations

from tests.engine.toy_rules import MARCH
from tests.engine.toys import Table
from wargame.engine.adjudication import Played
from wargame.engine.events import Effect, UnitPlaced
from wargame.engine.rulings import Ruling

ARRIVES = 2
"""A seed by which the brigade's march arrives."""


def table() -> Table:
    """Three seats have sealed their orders: two marches, and words."""
    game = Table.of((MARCH,), ARRIVES)
    game.end_phase()
    game.give("north", "march.March", unit="brigade", to="plain")
    game.give("south", "march.March", unit="scouts", to="harbour")
    game.give("island", "march.Speak", port="open", words="We mean it.")
    for seat in ("north", "south", "island"):
        game.seal(seat)
    return game


def arrival(played: Played) -> Effect:
    """The card before control: the brigade's march and its throw."""
    return next(each for each in played.effects if "March:brigade" in each.at)


def elsewhere(played: Played, card: Effect) -> list[Effect]:
    """What came of the other orders."""
    return [e for e in played.effects if "|adjudicate|" in e.at and e.at != card.at]


def the_bridge_is_down(card: Effect) -> Ruling:
    """Control moderates, inside the band that the throw stated."""
    (roll,) = card.event.rolls
    assert (("arrives", 3), ("is delayed", 1)) == roll.outcomes
    return Ruling(
        card.at, "moderate", "The bridge is down.", "realism",
        replaces=card.event, fixed={roll.address: "is delayed"}, turn=1,
    )  # fmt: skip


def test_a_ruling_previewed_and_played() -> None:
    game = table()
    sealed = game.state.copy()

    # Control previews the turn: the brigade will arrive. It rules, and looks again.
    before = game.preview()
    card = arrival(before)
    assert isinstance(card.event, UnitPlaced)
    assert "plain" == card.event.unit.area
    ruling = the_bridge_is_down(card)
    after = game.preview((ruling,))
    assert ["is delayed"] == [roll.result for roll in arrival(after).event.rolls]
    assert ("harbour", ()) == (after.state.units["brigade"].area, after.stale)

    # Nothing else moved, no die and no effect; and looking ahead changed nothing at the table.
    assert elsewhere(before, card) == elsewhere(after, card)
    assert before.effects == game.preview().effects
    assert sealed == game.state

    # Control commits: what is played is what was previewed.
    played = game.end_phase((ruling,))
    assert after == played
    assert "harbour" == game.view("north").units["brigade"].area


def test_the_same_orders_dice_and_ruling_come_out_the_same() -> None:
    one, other = table(), table()
    ruling = the_bridge_is_down(arrival(one.preview()))
    assert one.end_phase((ruling,)) == other.end_phase((ruling,))


def test_a_ruling_whose_effect_has_gone_is_put_again() -> None:
    game = table()
    card = arrival(game.preview())
    ruling = Ruling(card.at, "void", "It never marched.", replaces=card.event, turn=1)

    # Control unseals; the cell takes its march back. The ruling finds nothing to rule on.
    march = next(n for n, order in game.state.orders.items() if order.seat == "north")
    del game.state.orders[march]
    assert (ruling,) == game.preview((ruling,)).stale
