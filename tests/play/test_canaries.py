"""No word about what is hidden reaches a seat: not in a view, a form, a refusal, a file."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.play.tables import TOY, names, scene, tries
from tests.play.window import sent, started
from wargame.bots.seating import play_bots
from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.engine.rulings import Ruling
from wargame.record.campaign import Campaign
from wargame.record.export import export
from wargame.record.savefile import public_path
from wargame.record.store import create
from wargame.testing.canaries import CANARY, planted, seats_of, singing, told_of

lots = st.randoms(use_true_random=False)


def play_a_turn(game: Campaign, seat: str, lots: Random) -> None:
    """Bots in every seat, and a busy control, whose every reason is a canary."""
    for other in game.state.setting.seats:
        if other != CONTROL:
            game.hand_over(other, lots.choice(("random", "random", "staff")))
    turn = game.state.turn
    while not game.over and game.state.turn == turn:
        _control_acts(game, seat, lots)
        game.note("note", seat, f"{CANARY} note")
        _control_rules(game, lots)
        game.end_phase()


def _control_acts(game: Campaign, seat: str, lots: Random) -> None:
    for _ in range(2):
        offered, _ = game.choices(CONTROL, limit=60)
        kind, answers = lots.choice(offered)
        if "Announce" not in kind:
            reasoned = {**answers, "reason": f"{CANARY} reason"} if "reason" in answers else answers
            game.give(CONTROL, kind, reasoned)


def _control_rules(game: Campaign, lots: Random) -> None:
    play_bots(game)
    for effect in game.preview().effects[:: lots.randrange(2, 9)]:
        try:
            game.rule(Ruling(effect.at, "accept", f"{CANARY} ruling"))
        except IllegalOrder:
            continue


@pytest.mark.parametrize("name", names())
@tries(5)
@given(lots=lots, data=st.data())
def test_no_canary_reaches_a_seat(name: str, lots: Random, data: st.DataObject) -> None:
    """Two turns with bots, control's own orders, tellings and rulings; all that is sent, read."""
    table = scene(name)
    seat = data.draw(st.sampled_from(seats_of(table.opening)))
    game = started(table, opening=planted(table.opening, seat))
    assert [] == singing(sent(game, seat), set())
    for _ in range(2):
        if not game.over:
            play_a_turn(game, seat, lots)
            assert [] == singing(sent(game, seat), told_of(game, seat))


@tries(5)
@given(seat=st.sampled_from(("north", "south", "island")), lots=lots)
def test_no_canary_reaches_a_seats_file_or_the_public_one(seat: str, lots: Random) -> None:
    """The exported record and the file that a projector opens, as they lie on the disk."""
    table = scene(TOY)
    with TemporaryDirectory() as folder:
        path, out = str(Path(folder, "a.wargame")), str(Path(folder, f"{seat}.wargame"))
        recorded = create(path, table.game(opening=planted(table.opening, seat)), salt=CANARY)
        play_a_turn(recorded.campaign, seat, lots)
        known = told_of(recorded.campaign, seat)
        recorded.close()
        export(path, seat, out)
        assert CANARY in Path(path).read_text()
        assert [] == singing(Path(out).read_text(), known)
        assert [] == singing(Path(public_path(path)).read_text(), known)


def test_a_canary_in_a_names_place_stays_there() -> None:
    """Hidden names themselves: no unit, marker, track, switch, pact or date of the others'."""
    game = started(scene(TOY))
    text = sent(game, "north")
    hidden = ("scouts", "ambush", "agents", "mines", "nerve", "alarm", "pact", "convoy", "daring")
    assert () == tuple(name for name in hidden if f'"{name}"' in text)
