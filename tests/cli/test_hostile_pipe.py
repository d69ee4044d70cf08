"""The pipe under attack: a sentence for each bad request, nothing changed, and the game goes on."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from tests.cli.told import EVIL, raw
from wargame.bots.opening import put_away
from wargame.cli.openings import new_game
from wargame.cli.pipe.requests import LONGEST_TEXT
from wargame.cli.pipe.session import answer, serve
from wargame.cli.pipe.verbs import VERBS
from wargame.record.campaign import Campaign
from wargame.scenario.wishes import Wishes


@frozen
class Door:
    """A game in a file, asked in this process."""

    game: Campaign
    path: Path

    def heard(self, line: str | dict[str, Any]) -> dict[str, Any]:
        reply, _ = answer(self.game, line if isinstance(line, str) else json.dumps(line))
        return reply

    def refused(self, line: str | dict[str, Any]) -> tuple[str, str]:
        """The refusal's kind and its reasons, once nothing is seen to have changed."""
        before = self.path.read_bytes()
        reply = self.heard(line)
        assert not reply["ok"], reply
        assert before == self.path.read_bytes()
        assert self.heard({"do": "state"})["ok"]
        reasons = " ".join(reply["reasons"])
        assert "" == raw(reasons)
        return reply["error"], reasons


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    path = tmp_path / "g.wargame"
    game = new_game("practice", Wishes(modules="full"), "7", path)
    yield Door(game, path)
    put_away(game)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('{"do":"state","do":"quit"}', "'do' stands twice"),
        ('{"do":"state","x":NaN}', "not 'NaN'"),
        ('{"do":"state","x":1.5}', "not '1.5'"),
        ('{"do":"state","x":9007199254740993}', "2^53"),
        ('{"do":"state","x":' + "9" * 5000 + "}", "2^53"),
        ("[" * 60_000, "one JSON object"),
        ('{"do":"stat"}', "did you mean 'state'"),
        (json.dumps({"do": EVIL}), "unknown verb"),
        ('{"do":"view","seat":"nobody"}', "It has coalition, ukraine, russia, control."),
        ('{"do":"choices","seat":"coalition","kind":"no.Such"}', "unknown kind of order 'no.Such'"),
        ('{"do":"draft","seat":"coalition","temperament":"angry"}', "any, cautious, assertive"),
        ('{"do":"rule","at":"x","verdict":"zap","reason":"r"}', "accept, moderate, overrule"),
        ('{"do":"rule","at":"a|b","verdict":"freeze","reason":"r"}', "nothing to freeze"),
        ('{"do":"branch","turn":1,"name":"main","reason":"r"}', "There is a branch 'main' already"),
        ('{"do":"branch","turn":1,"name":"../x","reason":"r"}', "a-z, 0-9"),
        ('{"do":"branch","turn":1,"name":"new","reason":" "}', "needs a reason"),
        (json.dumps({"do": "branch", "turn": 1, "name": EVIL, "reason": "r"}), "won't do"),
        ('{"do":"auto","seat":"coalition","bot":"staff","turns":-1}', "1 turn or more"),
        ('{"do":"end_turn","days":1000000000}', "not 1000000000"),
    ],
)
def test_a_bad_request_is_told_what_is_wrong_with_it(door: Door, line: str, says: str) -> None:
    assert says in door.refused(line)[1]


def test_a_text_is_taken_whole_or_refused(door: Door) -> None:
    """Cut short, two keys with the same beginning would pass for one."""
    (order, *_) = door.heard({"do": "choices", "seat": "coalition"})["orders"]
    key = "k" * LONGEST_TEXT
    refusal = door.refused({"do": "order", "order": order, "key": f"{key}k"})
    assert ("BadRequest", f'"key" is a text of at most {LONGEST_TEXT} characters.') == refusal
    assert door.heard({"do": "order", "order": order, "key": key})["ok"]


def test_to_unseal_needs_a_reason(door: Door) -> None:
    assert door.heard({"do": "seal", "seat": "russia"})["ok"]
    assert "needs a reason" in door.refused({"do": "unseal", "seat": "russia", "reason": ""})[1]
    assert door.heard({"do": "unseal", "seat": "russia", "reason": "They misread."})["ok"]


LATE = ("preview", "end_phase", "end_turn")


def test_after_the_end_every_verb_is_answered(door: Door) -> None:
    (order, *_) = door.heard({"do": "choices", "seat": "coalition"})["orders"]
    while not door.heard({"do": "state"})["over"]:
        assert door.heard({"do": "end_turn"})["ok"]
    for verb in LATE:
        assert "The game is over on this branch" in door.refused({"do": verb})[1]
    assert "The game is over on this branch" in door.refused({"do": "order", "order": order})[1]
    assert door.heard({"do": "branch", "turn": 2, "name": "again", "reason": "To see."})["ok"]


def test_our_own_fault_is_answered_before_the_session_ends(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A client that waits for a line gets one, even then."""

    def breaks(*_: object) -> Any:
        raise ZeroDivisionError

    monkeypatch.setitem(VERBS, "state", breaks)
    out = io.StringIO()
    with pytest.raises(ZeroDivisionError):
        serve(door.game, ['{"do": "state"}'], out)
    assert "Fault" == json.loads(out.getvalue())["error"]


def test_ten_thousand_lines_of_rubbish_change_nothing(door: Door) -> None:
    before = door.path.read_bytes()
    out = io.StringIO()
    serve(door.game, (f"{'x{[' * (n % 7)}\x1b{n}" for n in range(10_000)), out)
    assert 10_000 == out.getvalue().count('"ok":false')
    assert before == door.path.read_bytes()
