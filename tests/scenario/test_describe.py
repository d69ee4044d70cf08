"""A scenario says of itself what it is and offers, without its rule modules being imported."""

from __future__ import annotations

from pathlib import Path

from tests.scenario.toys import SCENARIO, written
from wargame.engine.errors import BadContent
from wargame.scenario.describe import Described, DescribedTreatment, describe, described


def test_a_scenario_describes_itself(tmp_path: Path) -> None:
    found = describe(written(tmp_path))
    assert ("toy", "A toy", "3", "about 1") == (
        found.name,
        found.title,
        found.version,
        found.hours,
    )
    assert ("monthly", "standard") == (found.default_cut, found.default_set)
    assert {"monthly": (30, 30, 30), "short": (3, 10)} == found.cuts
    assert ("control",) == found.sets["basic"]
    assert ["north", "west", "south"] == [seat.name for seat in found.seats]
    assert {"control": "played", "transport": "automatic", "weather": "played"} == found.modules
    assert found.path == tmp_path / "scenario.toml"


def test_treatments_are_described_with_their_texts(tmp_path: Path) -> None:
    heavy = describe(written(tmp_path)).treatments[0]
    expected = DescribedTreatment("heavy", "A heavy brigade", "More of everything.", ("none",))
    assert expected == heavy


def test_modules_need_not_exist_to_be_described(tmp_path: Path) -> None:
    text = SCENARIO.replace('"transport"', '"nowhere_to_be_found"')
    assert "nowhere_to_be_found" in describe(written(tmp_path, text)).modules


def test_one_broken_scenario_does_not_hide_the_others(tmp_path: Path) -> None:
    good, bad = tmp_path / "good", tmp_path / "bad"
    written(good)
    written(bad, SCENARIO.replace('title = "A toy"', "title = 3"))
    found = described({"bad": bad, "good": good})
    assert isinstance(found["good"], Described)
    assert isinstance(found["bad"], BadContent)
