"""Logistics at large: less corridor never adds force, cuts agree, bots use every order."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from wargame.rules.logistics.doctrine import DOCTRINE
from wargame.rules.logistics.flow import Passing, granted
from wargame.rules.logistics.orders import ORDERS
from wargame.rules.logistics.panels import panels

from .sample_logistics import SOUTH, WEST, Table, table, unit

NEED = {"fuel": 810, "stores": 810, "ammunition": 180}


def played(scale: int, seed: int, truce: str, days: int, first: str) -> Table:
    """Half a year of a corps whose two corridors carry so many thousandths of their middle."""
    rows = tuple(
        evolve(row, mid=row.mid * scale // 1_000, high=row.mid * scale // 1_000, mode="both")
        for row in (WEST, SOUTH)
    )
    game = table(
        unit("front", "works", 12_000), unit("back", "capital", 18_000),
        rows=rows, seed=seed, chances=True, cut=(30,) * 6,
        switches={"ceasefire": truce, "troops_first": first}, values={"supply_stock": days},
    )  # fmt: skip
    game.end_turns(6)
    return game


def force(game: Table) -> int:
    return sum(each.strength for each in game.state.units.values())


STEPS = st.integers(0, 30).map(lambda steps: 50 * steps)
"""Twentieths of the middle capacity. A thousandth more or less is lost in rounding."""


@settings(max_examples=150, deadline=None)
@given(
    STEPS, STEPS, st.integers(0, 500),
    st.sampled_from(("holding", "strained", "broken")), st.integers(0, 60),
    st.sampled_from(("alike", "forward", "rear")),
)  # fmt: skip
def test_less_corridor_never_adds_force_in_place(
    one: int, other: int, seed: int, truce: str, days: int, first: str
) -> None:
    less, more = sorted((one, other))
    few, many = (played(scale, seed, truce, days, first) for scale in (less, more))
    assert force(few) <= force(many)
    assert many.track("dry_days") <= few.track("dry_days")


@given(st.integers(0, 3_000), st.integers(0, 3_000), st.sampled_from(("even", *NEED)))
def test_more_that_comes_in_is_never_less_of_any_kind(one: int, more: int, goods: str) -> None:
    few, many = granted(NEED, one, goods), granted(NEED, one + more, goods)
    assert all(few[kind] <= many[kind] for kind in NEED)
    assert sum(many.values()) <= one + more


def test_cuts_of_a_year_agree_within_a_twentieth() -> None:
    """12 turns of 30 days, 4 of 90, 2 of 180: scarce supply, so that all of it moves."""
    rows = (evolve(WEST, mid=1_500), evolve(SOUTH, flow=30))
    names = ("deployment_cost", "supply_need", "dry_days", "fuel_stock", "reassurance")
    ends = []
    for cut in ((30,) * 12, (90,) * 4, (180,) * 2):
        game = table(
            unit("corps", strength=30_000), cut=cut, rows=rows, chances=True,
            switches={"ceasefire": "strained", "civil_freight": "military"},
        )  # fmt: skip
        game.give("lead", "Route", corridor="romania", by="both", part=60)
        game.give("lead", "Invest", corridor="poland", work="yard")
        game.end_turns(len(cut))
        ends.append([game.track(name) for name in names] + [force(game)])
    for values in zip(*ends, strict=True):
        assert max(values) - min(values) <= max(values) // 20 + 1


@given(
    st.dictionaries(st.sampled_from(tuple(NEED)), st.integers(0, 50_000)),
    st.lists(st.integers(0, 4_000), max_size=40),
    st.sampled_from(("even", *NEED)),
)
def test_what_is_used_came_in_was_in_stock_or_is_missing(
    stocks: dict[str, int], days: list[int], first: str
) -> None:
    """No tonne is lost or doubled, and no stock falls below nothing."""
    opening = {kind: stocks.get(kind, 0) for kind in NEED}
    found = Passing(dict(opening))
    short = 0
    for most in days:
        before = found.delivered
        found.day(NEED, most, first, dict.fromkeys(NEED, 20_000))
        short += max(most - (found.delivered - before), 0) if most < sum(NEED.values()) else 0
    assert all(tonnes >= 0 for tonnes in found.stocks.values())
    used = sum(NEED.values()) * len(days) - sum(found.missing.values())
    came = found.delivered - short
    assert abs(sum(opening.values()) + came - used - sum(found.stocks.values())) <= 3 * len(days)


def test_the_panels_fit_a_small_screen() -> None:
    game = table(unit("corps", strength=30_000), values={"us_logistics": 500})
    shown = list(panels(game.view("lead"), "lead"))
    assert ["Supply", "Corridors"] == [panel.title for panel in shown]
    widths = [max(len(row[i]) for panel in shown for row in panel.rows) for i in range(3)]
    assert sum(widths) + 6 <= 80
    assert ("Needed a day", "1,800 t", "30,000 troops, 0 % towards combat") == shown[0].rows[0]


def test_every_order_has_a_row_of_doctrine() -> None:
    assert {*ORDERS} == {row.order for row in DOCTRINE}
