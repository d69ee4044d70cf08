"""Entries as lines: what is written is read, one way to write it, defaults that stay."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from attrs import NOTHING
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.record.games import toy_game
from tests.record.values import audiences, made, names
from wargame.engine.board import Agreement, Area, Due, Marker, Switch, Track, Unit
from wargame.engine.errors import OutOfSync
from wargame.engine.events import EVENTS, Effect, Modifier, Roll
from wargame.engine.rulings import Ruling
from wargame.engine.state import (
    Criterion,
    Ending,
    Given,
    Inject,
    Phase,
    Playing,
    Seat,
    Setting,
)
from wargame.record.codec import (
    Header,
    commitment,
    entry_of,
    header_line,
    header_of,
    line_of,
    opening_line,
    opening_of,
)
from wargame.record.codec.values import shape
from wargame.record.entries import Branched, Closed, Entry, Room, Seal
from wargame.record.savefile import chain

events = st.one_of(*(made(cls) for cls in EVENTS))
effects = st.builds(Effect, names, audiences, audiences, events)
bodies = st.one_of(effects, *(made(cls) for cls in (Branched, Closed, Room, Seal, Ruling)))


def through_the_file(line: dict[str, Any]) -> dict[str, Any]:
    raw, _ = chain.link(chain.START, 0, line, more=False)
    entry = chain.check(chain.START, 0, raw).entry
    return {name: each for name, each in entry.items() if name != "n"}


@settings(max_examples=400)
@given(branch=names, body=bodies, key=names)
def test_an_entry_is_read_as_it_was_written_and_written_as_it_was_read(
    branch: str, body: Any, key: str
) -> None:
    entry = Entry(branch, body, key if isinstance(body, Effect) else "")
    line = line_of(entry)
    read = entry_of(through_the_file(line))
    assert entry == read
    assert msgspec.json.encode(line) == msgspec.json.encode(line_of(read))


def test_an_opening_is_read_as_it_was_written() -> None:
    opening = toy_game().opening
    line = opening_line(opening, {"seed": "7", "salt": "s"})
    read, seed, salt = opening_of(through_the_file(line))
    assert ("7", "s") == (seed, salt)
    assert line == opening_line(read, {"seed": "7", "salt": "s"})
    assert (opening.units, opening.tracks, opening.setting.seats, opening.setting.neutrals) == (
        read.units, read.tracks, read.setting.seats, read.setting.neutrals
    )  # fmt: skip
    assert {"unrest": 2} == read.setting.parameters["march"]


@given(header=made(Header))
def test_a_header_is_read_as_it_was_written(header: Header) -> None:
    assert header == header_of(through_the_file(header_line(header)))


def test_the_commitment_is_of_seed_and_salt() -> None:
    """As `printf 7pepper | sha256sum` gives it."""
    expected = "23df6ffcc46d63a12190ae28f030a8e1a81c432700b8aa999c4b400553c2b3d0"
    assert expected == commitment("7", "pepper")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"b": "main", "v": {}}, "has no 'k'"),
        ({"b": "main", "k": "Seal"}, "has no 'v'"),
        ({"b": "main", "k": "Teleported", "v": {}}, "knows no 'Teleported'"),
        ({"b": "main", "k": "Sealed", "to": [], "v": {}}, "seat"),
        ({"b": "main", "k": "Sealed", "to": 3, "v": {"seat": "x"}}, "makes no sense"),
        ({"b": "main", "k": "Sealed", "to": [], "v": {"seat": 3}}, "Expected `str`"),
        ({"b": "main", "k": "Seal", "v": {"of": "x", "stray": 1}}, "has no 'stray'"),
        ({"b": "main", "k": "Ruling", "v": [1]}, "a Ruling is due here"),
        ({"b": "main", "k": ["Ruling"], "v": {}}, "makes no sense"),
    ],
)
def test_what_is_no_entry_is_refused_in_a_sentence(line: dict[str, Any], said: str) -> None:
    with pytest.raises(OutOfSync, match=said):
        entry_of(line)


WHY = " why='' rolls=() seen_by=None why_seen_by=None"
DEFAULTS = {
    "Unit": "name title kind side area strength=0 readiness=100 posture='' traits={} "
    "seen_by=('*',)",
    "Marker": "area name value title='' unit='' low=0 high=1000000000 seen_by=('*',)",
    "Track": "name title value unit='' low=0 high=100 neutral=0 seen_by=('*',)",
    "Switch": "name title value options owner='' seen_by=('*',)",
    "Agreement": "name title text parties standing='offered' offered_by='' terms={} seen_by=()",
    "Due": "name day module what={} title='' seen_by=('*',)",
    "Roll": "label outcomes drawn result modifiers=() seen_by=('*',) address=''",
    "Modifier": "label amount",
    "PhaseBegan": "turn phase day days" + WHY,
    "Ordered": "n seat kind answers effort=0 by='' admitted='' now=False" + WHY,
    "Recalled": "n seat" + WHY,
    "Sealed": "seat" + WHY,
    "Unsealed": "seat" + WHY,
    "Refused": "n seat reasons full=()" + WHY,
    "UnitPlaced": "unit by=None" + WHY,
    "UnitRemoved": "name by=None" + WHY,
    "MarkerSet": "area name by=0 became=None" + WHY,
    "TrackSet": "name by=0 became=None" + WHY,
    "SwitchSet": "name became by=''" + WHY,
    "AgreementSet": "agreement by=''" + WHY,
    "Scheduled": "name day module what={} title=''" + WHY,
    "Unscheduled": "name" + WHY,
    "Told": "seat about='' text='' unit=None marker=None track=None switch=None false=False" + WHY,
    "Reported": "text=''" + WHY,
    "Ruling": "at verdict reason category='' replaces=None outcome=() fixed={} days=0 turn=0",
    "Branched": "name parent turn reason salt=''",
    "Closed": "reason",
    "Room": "what seat='' text='' details={}",
    "Seal": "of turn phase day digest ended=0",
    "Area": "name title kind owner='' lat=0 lon=0 links=() traits={} seen_by=('*',)",
    "Seat": "name title side='' initiative=0 efforts=3 persona=False bot='staff'",
    "Phase": "name title kinds=('*',) open=False",
    "Criterion": "name seat title track met partly lost=None better='higher' weight=1 "
    "seen_by=('*',)",
    "Ending": "track text at_least=None at_most=None",
    "Inject": "name title text to=('*',) day=None tracks={} switches={}",
    "Playing": "name title version mode='played'",
    "Setting": "scenario title start cut seats phases modules areas parameters={} rows={} "
    "neutrals={} criteria=() endings=() injects={} texts={} marking='EXERCISE - "
    "fictional, not policy, not a forecast' version='1' treatments=() line=()",
    "Given": "n seat kind answers effort=0 by='' admitted=''",
}


def said(cls: type) -> str:
    """A class's fields, with their defaults where they have one."""
    return " ".join(
        name if usual is NOTHING else f"{name}={usual!r}" for name, usual in shape(cls).items()
    )


def test_defaults_stay_as_old_saves_have_them() -> None:
    """What a line leaves out is read from here: to change one changes every saved game."""
    classes = (Area, Unit, Marker, Track, Switch, Agreement, Due, Roll, Modifier, *EVENTS,
               Ruling, Branched, Closed, Room, Seal, Seat, Phase, Criterion, Ending, Inject,
               Playing, Setting, Given)  # fmt: skip
    assert DEFAULTS == {cls.__name__: said(cls) for cls in classes}
