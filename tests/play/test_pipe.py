"""The pipe: whatever is sent, one line comes back; the same requests give the same bytes."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.play.tables import TOY, scene, tries
from wargame.bots.seating import play_bots
from wargame.cli.pipe.requests import LONGEST
from wargame.cli.pipe.session import answer, lines_of, serve
from wargame.cli.pipe.verbs import VERBS
from wargame.record.campaign import Campaign
from wargame.record.digest import digest

CHECKOUT = Path(__file__).resolve().parents[2]


def documented() -> dict[str, tuple[str, str]]:
    """Each verb of docs/pipe.md with what it asks and what it answers."""
    found = {}
    for line in (CHECKOUT / "docs" / "pipe.md").read_text().splitlines():
        cells = [cell.strip() for cell in line.replace("\\|", "/").strip("|").split("|")]
        if len(cells) == 3 and cells[0].startswith("`"):
            for verb in re.findall(r"\w+", cells[0]):
                found[verb] = (cells[1], cells[2])
    return found


def at_the_table() -> Campaign:
    """The toy in its sealed phase, with bots to be asked when a phase ends."""
    game = scene(TOY).campaign()
    game.drafts = play_bots
    game.end_phase()
    return game


def say(game: Campaign, **request: Any) -> dict[str, Any]:
    reply, _ = answer(game, json.dumps(request))
    return reply


def done(game: Campaign, **request: Any) -> dict[str, Any]:
    reply = say(game, **request)
    assert reply["ok"], reply
    return reply


def position(game: Campaign) -> tuple[str, int, int, int]:
    line = game.line
    return digest(game.state), len(line.effects), len(line.rulings), len(game.ledger.lines)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
FIELDS = ("seat", "kind", "limit", "order", "key", "n", "reason", "temperament", "bot", "turns",
          "days", "since", "at", "verdict", "category", "fixed", "outcome", "turn", "name", "salt",
          "id")  # fmt: skip
likely = st.sampled_from(
    ("north", "control", "nobody", "staff", "void", "moderate", "defer", "march.March", "main", 1,
     0, -1, 2**53, {"kind": "march.March", "seat": "north", "answers": {}},
     {"kind": "march.March", "seat": "north", "answers": {"unit": "brigade", "to": "hills"}},
     {"kind": 5}, [{"event": "TrackSet", "name": "tension", "by": 5}], [{"event": "Sealed"}])
)  # fmt: skip
requests = st.fixed_dictionaries(
    {"do": st.sampled_from([*VERBS, "dance"])},
    optional=dict.fromkeys(FIELDS, likely | anything),
)


@tries(60)
@given(st.lists(requests.map(json.dumps) | st.text(max_size=60), max_size=6))
def test_whatever_is_sent_one_line_comes_back(lines: list[str]) -> None:
    """A reply is one line of ASCII JSON with `ok`; one that says no has left all as it was."""
    game = at_the_table()
    for line in lines:
        before = position(game)
        out = io.StringIO()
        serve(game, [line], out)
        said = out.getvalue()
        if not line.strip():
            assert "" == said
            continue
        assert said.isascii()
        assert 1 == said.count("\n") == len(said.splitlines())
        reply = json.loads(said)
        assert isinstance(reply["ok"], bool)
        if not reply["ok"]:
            assert before == position(game)
            assert reply["error"] in ("BadRequest", "IllegalOrder")
            assert reply["reasons"]
            assert all(isinstance(reason, str) and reason for reason in reply["reasons"])


@tries(40)
@given(st.lists(st.binary(max_size=80) | st.just(b'{"do":"state"}'), max_size=8))
def test_bytes_of_any_kind_are_answered(sent: list[bytes]) -> None:
    """One reply for every line that is not empty, whatever bytes stand in it."""
    game, out = at_the_table(), io.StringIO()
    stream = io.BytesIO(b"\n".join(sent))
    expected = [line for line in lines_of(io.BytesIO(b"\n".join(sent))) if line.strip()]
    serve(game, lines_of(stream), out)
    assert len(expected) == len(out.getvalue().splitlines())


@pytest.mark.parametrize("end", ["\n", ""])
@pytest.mark.parametrize("letter", ["x", "\u00e9", "\U0001f600"])
def test_a_line_that_is_too_long_is_one_bad_request(letter: str, end: str) -> None:
    """The rest of it is no second request, and the next line is read as ever."""
    long = '{"do": "state", "x": "' + letter * (5 * LONGEST) + '"}\n{"do": "state"}' + end
    out = io.StringIO()
    serve(at_the_table(), lines_of(io.BytesIO(long.encode())), out)
    first, second = [json.loads(line) for line in out.getvalue().splitlines()]
    assert (False, "BadRequest", True) == (first["ok"], first["error"], second["ok"])


@pytest.mark.parametrize(
    "line",
    ["[" * 50_000, '{"do": "state", "do": "state"}', '{"do": NaN}', '{"do": 1}', "null", "{}",
     '{"do": "sing"}', '{"do": "state", "n": 1e999}', '{"do": "recall", "n": 1.5}',
     '{"do": "recall", "n": true}', '{"do": "view"}', '{"do": "view", "seat": ["north"]}'],
)  # fmt: skip
def test_a_bad_line_says_what_a_good_one_is(line: str) -> None:
    reply, more = answer(at_the_table(), line)
    assert (False, "BadRequest", True) == (reply["ok"], reply["error"], more)


@pytest.mark.parametrize("number", [0, 7, "a", "", "\ud800"])
def test_an_id_comes_back(number: int | str) -> None:
    game = at_the_table()
    assert number == say(game, do="state", id=number)["id"]
    assert number == say(game, do="dance", id=number)["id"]


def test_the_page_names_every_verb_and_no_other() -> None:
    assert {*VERBS, "quit"} == set(documented())


@pytest.mark.parametrize("verb", sorted({*VERBS} - {"quit"}))
def test_a_verb_asks_for_what_the_page_says(verb: str) -> None:
    """Without the first field that it needs, it names that field; a `?` or `=` needs none."""
    asks, _ = documented()[verb]
    needed = re.findall(r"`(\w+)`(?![?=\w])", asks.split("(")[0])
    reply = say(at_the_table(), do=verb)
    if needed:
        assert (False, "BadRequest") == (reply["ok"], reply["error"])
        assert needed[0] in reply["reasons"][0]
    else:
        assert reply["ok"]


def replies() -> dict[str, dict[str, Any]]:
    """One good reply of each verb, in one game."""
    game = at_the_table()
    march = {"kind": "march.March", "seat": "north", "answers": {"unit": "brigade", "to": "hills"}}
    found = {verb: done(game, do=verb) for verb in ("state", "preview")}
    for verb in ("view", "forms", "choices", "draft", "events", "sheet"):
        found[verb] = done(game, do=verb, seat="north")
    for verb in ("check", "odds", "order"):
        found[verb] = done(game, do=verb, order=march)
    found["play"] = done(game, do="play", seat="south", bot="random")
    found["auto"] = done(game, do="auto", seat="island", bot="hold", turns=1)
    found["seal"] = done(game, do="seal", seat="north")
    found["unseal"] = done(game, do="unseal", seat="north", reason="They asked.")
    found["recall"] = done(game, do="recall", n=found["order"]["n"])
    at = next(e["at"] for e in done(game, do="preview")["effects"] if "upkeep" in e["at"])
    found["rule"] = done(game, do="rule", at=at, verdict="void", reason="So it is.")
    found["end_phase"] = done(game, do="end_phase")
    found["end_turn"] = done(game, do="end_turn", days=3)
    found["branch"] = done(game, do="branch", turn=1, name="again", reason="What if?")
    found["quit"] = done(game, do="quit")
    return found


def test_a_verb_answers_with_what_the_page_says() -> None:
    """Each key of a reply stands on the page, in backticks, beside its verb."""
    found = replies()
    assert set(documented()) == set(found)
    for verb, (_, answers) in documented().items():
        assert set(found[verb]) - {"ok"} <= set(re.findall(r"`(\w+)", answers)), verb


def test_what_stands_in_the_replies_is_what_the_page_says() -> None:
    found = replies()
    seat = {"title", "sealed", "orders", "efforts_left", "bot"}
    assert seat == set(found["state"]["seats"]["north"])
    shelves = {"areas", "units", "markers", "tracks", "switches", "agreements", "calendar"}
    assert {*shelves, "orders"} == set(found["view"]["view"])
    form = found["forms"]["forms"][0]
    assert {"kind", "title", "help", "effort", "group", "questions"} == set(form)
    types = {
        "choice": {"options"},
        "number": {"low", "high", "step"},
        "text": {"max", "offers"},
    }
    for form in found["forms"]["forms"]:
        for question in form["questions"]:
            kind = types[question["type"]]
            assert {"name", "ask", "type", *kind} == set(question)
    assert {"criterion", "value", "standing"} == set(found["sheet"]["sheet"][0])
    assert {"at", "to", "why_to"} <= set(found["preview"]["effects"][0])
    assert {"kind", "seat", "answers", "reason", "effort"} == set(found["draft"]["orders"][0])


def test_a_list_cut_to_its_limit_says_so() -> None:
    game = at_the_table()
    whole = done(game, do="choices", seat="control", limit=10_000)
    assert "more" not in whole
    cut = done(game, do="choices", seat="control", limit=5)
    assert (5, True) == (len(cut["orders"]), cut["more"])
    assert all(order in whole["orders"] for order in cut["orders"])


def test_what_is_on_offer_is_taken_as_it_stands() -> None:
    """Each choice passes `check`; each line of a draft can be sent back, reason and all."""
    game = at_the_table()
    for seat in ("north", "south", "island", "control"):
        for order in done(game, do="choices", seat=seat, limit=50)["orders"]:
            assert [] == done(game, do="check", order=order)["reasons"]
    for order in done(game, do="draft", seat="north")["orders"]:
        done(game, do="order", order=order)


def test_a_key_makes_an_order_safe_to_send_twice() -> None:
    game = at_the_table()
    order = {"kind": "patrols.Stock", "seat": "north", "answers": {"area": "plain", "tonnes": 10}}
    first = done(game, do="order", order=order, key="k1")
    before = position(game)
    assert first == done(game, do="order", order=order, key="k1")
    assert before == position(game)
    other = {**order, "answers": {"area": "plain", "tonnes": 20}}
    assert "IllegalOrder" == say(game, do="order", order=other, key="k1")["error"]
    assert before == position(game)
    assert first["n"] != done(game, do="order", order=other, key="k2")["n"]


def test_a_refused_order_gives_every_reason_that_check_gives() -> None:
    game = at_the_table()
    order = {"kind": "march.March", "seat": "north", "answers": {"unit": "scouts", "to": "moon"}}
    assert (
        done(game, do="check", order=order)["reasons"]
        == say(game, do="order", order=order)["reasons"]
    )


def test_events_are_numbered_for_their_reader() -> None:
    """Each seat counts from 0; `since` leaves out what came before."""
    game = at_the_table()
    done(game, do="end_turn")
    for asked in ({}, {"seat": "north"}, {"seat": "control"}):
        events = done(game, do="events", **asked)["events"]
        assert list(range(len(events))) == [event["n"] for event in events]
        assert events[3:] == done(game, do="events", since=3, **asked)["events"]
    assert len(done(game, do="events", seat="north")["events"]) < len(
        done(game, do="events")["events"]
    )


def test_the_same_requests_give_the_same_bytes_whatever_the_hash_seed() -> None:
    """Three processes, three hash seeds, one transcript."""
    heard = {_transcript(hash_seed) for hash_seed in ("0", "1", "2")}
    assert 1 == len(heard)
    assert 4 < len(heard.pop().splitlines())


def _transcript(hash_seed: str) -> bytes:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.play.transcript"],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        cwd=CHECKOUT,
        capture_output=True,
        check=True,
    )
    return ran.stdout
