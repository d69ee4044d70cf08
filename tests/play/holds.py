"""What must hold of any game at any moment."""

from __future__ import annotations

from attrs import evolve

from wargame.engine.apply import happen
from wargame.engine.board import CONTROL
from wargame.engine.events import UnitPlaced, UnitRemoved
from wargame.engine.sight import Sight
from wargame.record.campaign import Campaign
from wargame.record.digest import board_of, digest


def the_journal_folds_to_the_position(campaign: Campaign) -> None:
    folded = campaign.line.opening.copy()
    for effect in campaign.line.effects:
        happen(folded, effect.event)
    assert board_of(folded) == board_of(campaign.state)
    assert digest(folded) == digest(campaign.state)


def views_folded_forward_are_views_folded_afresh(campaign: Campaign) -> None:
    for seat in campaign.state.setting.seats:
        if seat != CONTROL:
            afresh = Sight.of(campaign.line.opening, seat)
            for effect in campaign.line.effects:
                afresh.take(effect)
            assert afresh.view == campaign.view(seat)


def scales_stay_in_bounds(campaign: Campaign) -> None:
    state = campaign.state
    for scale in (*state.tracks.values(), *state.markers.values()):
        assert scale.low <= scale.value <= scale.high, scale
    for switch in state.switches.values():
        assert switch.value in switch.options, switch


def units_are_neither_lost_nor_doubled(campaign: Campaign) -> None:
    names = set(campaign.line.opening.units)
    strength = sum(unit.strength for unit in campaign.line.opening.units.values())
    for effect in campaign.line.effects:
        if isinstance(effect.event, UnitPlaced):
            names.add(effect.event.unit.name)
            strength += effect.event.by or 0
        elif isinstance(effect.event, UnitRemoved):
            names.remove(effect.event.name)
            strength += effect.event.by or 0
    units = campaign.state.units
    assert names == set(units) == {unit.name for unit in units.values()}
    assert strength == sum(unit.strength for unit in units.values())
    assert all(unit.strength >= 0 for unit in units.values())


def numbers_tell_of_their_own_seat_alone(campaign: Campaign) -> None:
    """A seat's orders are numbered by how many it gave before, whatever the others gave."""
    seats = list(campaign.state.setting.seats)
    for order in campaign.state.orders.values():
        count, place = divmod(order.n - 1, len(seats))
        assert seats[place] == order.seat
        assert count < campaign.state.counts[order.seat]


def no_view_holds_what_is_controls(campaign: Campaign) -> None:
    for seat in campaign.state.setting.seats:
        if seat != CONTROL:
            view = campaign.view(seat)
            assert {} == view.beliefs
            assert set(view.counts) <= {seat}
            assert {seat} >= {order.seat for order in view.orders.values()}


def what_a_seat_was_falsely_told_stands(campaign: Campaign) -> None:
    """Nothing true about a thing reaches a seat while it is told otherwise of it."""
    for key, told in campaign.state.beliefs.items():
        seat, _, about = key.partition("|")
        shelf, _, name = about.partition(":")
        seen = getattr(campaign.view(seat), _SHELVES[shelf]).get(name)
        said = told.unit or told.marker or told.track or told.switch
        assert (None if said is None else evolve(said, seen_by=(seat,))) == seen


_SHELVES = {"unit": "units", "marker": "markers", "track": "tracks", "switch": "switches"}

ALWAYS = (
    what_a_seat_was_falsely_told_stands,
    the_journal_folds_to_the_position,
    views_folded_forward_are_views_folded_afresh,
    scales_stay_in_bounds,
    units_are_neither_lost_nor_doubled,
    numbers_tell_of_their_own_seat_alone,
    no_view_holds_what_is_controls,
)
