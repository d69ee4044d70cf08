"""What is wrong with a scenario is told by line, in a sentence that offers the right thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenario.toys import SCENARIO, faults, line_of, loaded, toys, written
from wargame.engine.errors import BadContent, Complaint
from wargame.engine.modules import RuleModule
from wargame.scenario.load import load
from wargame.scenario.wishes import Wishes

# What the author wrote instead of the right thing, and what is told on that line.
MISTAKES = [
    ('summary = "Everything', 'sumary = "Everything', "unknown key 'sumary'; did you mean 'summ"),
    ("strength = 4000", "strenght = 4000", "unknown key 'strenght'; did you mean 'strength'?"),
    ("strength = 4000", 'strength = "4000"', "'strength' must be a whole number"),
    ("strength = 4000", "strength = -1", "'strength' is -1; the least is 0."),
    ('links = ["hills"]', 'links = ["hils"]', "unknown area 'hils'; did you mean 'hills'?"),
    ('area = "hills"', 'area = "hillz"', "unknown area 'hillz'; did you mean 'hills'?"),
    ('side = "south"', 'side = "sout"', "unknown seat or side 'sout'; did you mean 'south'?"),
    ('side = "south"', 'side = ""', "unknown seat or side ''"),
    ('seen_by = ["south"]', 'seen_by = ["suoth"]', "unknown seat or side 'suoth'; did you mean"),
    ('to = ["south"]', 'to = ["*", "est"]', "unknown seat or side 'est'; did you mean 'west'?"),
    ('parties = ["allies"', 'parties = ["alies"', "unknown seat or side 'alies'"),
    ('owner = "north"\nto', 'owner = "nort"\nto', "unknown seat or side 'nort'"),
    ('to = "harbour"', 'to = "harbor"', "unknown area 'harbor'; did you mean 'harbour'?"),
    ('next = "road"', 'next = "raod"', "unknown lane 'raod'; did you mean 'road'?"),
    ("capacity = 5", "capacity = 101", "'capacity' is 101; the most is 100."),
    ('track = "support"', 'track = "suport"', "unknown track 'suport'; did you mean 'support'?"),
    ("tracks = { tension", "tracks = { tenson", "unknown track 'tenson'; did you mean 'tension'?"),
    ('switches = { port = "closed"', 'switches = { prot = "closed"', "unknown switch 'prot'"),
    ('switches = { port = "closed"', 'switches = { port = "close"', "did you mean 'closed'?"),
    ('value = "open"', 'value = "opne"', "unknown value 'opne'; did you mean 'open'?"),
    ("value = 40", "value = 101", "'value' is 101; it lies between 0 and 100."),
    ("high = 9\n", "high = -9\n", "'low' is 0, above 'high', -9; swap them."),
    ("value = 500", "value = 500\nhigh = 901", "the rule modules read 'stock' from 0 to 900"),
    ("met = 2\n", "met = 5\n", "with better = 'lower' the thresholds met, partly, lost must rise."),
    ('better = "lower"', 'better = "low"', "unknown value 'low'; did you mean 'lower'?"),
    ("at_least = 9\n", "\n", "this ending never comes; add at_least = 0 or at_most = 0."),
    ('standing = "agreed"', 'standing = "agred"', "unknown value 'agred'; did you mean 'agreed'?"),
    ('module = "transport"', 'module = "tranport"', "unknown module 'tranport'; did you mean"),
    ('"transport.Move"', '"transport.Moove"', "did you mean 'transport.Move'?"),
    ('"weather.*"', '"wether.*"', "unknown order kind 'wether.*'; did you mean 'weather.*'?"),
    ("[[transport.lane]]", "[[transport.lanes]]", "unknown table of transport 'lanes'; did you"),
    ("[[transport.lane]]", "[[tranport.lane]]", "unknown table 'tranport'; did you mean 'transp"),
    ("[parameters.transport]", "[parameters.tranport]", "unknown rule module 'tranport'"),
    ("lift = 12", "lifft = 12", "unknown parameter of transport 'lifft'; did you mean 'lift'?"),
    ("lift = 12", "lift = 21", "'lift' is 21; it lies between 1 and 20 tonnes a day."),
    ("lift = 12", "lift = true", "'lift' must be a whole number, not true."),
    ("[[switch]]", "[[swich]]", "unknown table 'swich'; did you mean 'switch'?"),
    ("[[switch]]", "[switch]", "write [[switch]] above each row; this is a table."),
    ('name = "scouts"', 'name = "brigade"', "a second unit 'brigade'; the first is on line"),
    ('name = "scouts"', 'name = "The Scouts"', "'The Scouts' is no name; use a-z, 0-9, - and _"),
    ('name = "scouts"', f'name = "{"x" * 65}"', "is no name"),
    ('name = "west"', 'name = "public"', "'public' stands for everybody's brief"),
    ('mode = "automatic"', 'mode = "auto"', "unknown value 'auto'; did you mean 'automatic'?"),
    ('start = "2027-03-01"', 'start = "1 March"', "'1 March' is no date; write one such as"),
    ('start = "2027-03-01"', 'start = "9999-03-01"', "is too late for the calendar"),
    ('default_cut = "monthly"', 'default_cut = "montly"', "unknown cut 'montly'; did you mean"),
    ("short = [3, 10]", "short = [3, 0]", "'short' element 2 is 0; the least is 1."),
    ("short = [3, 10]", "short = []", "this cut has no turns; give the days of each"),
    ('basic = ["control"]', 'basic = ["contrl"]', "unknown listed module 'contrl'; did you mean"),
    ("line = [[4660, 3150]", "line = [[4660]", "'line' element 1 has 1 elements; it needs 2."),
    ('brief = "briefs/north.md"', 'brief = "briefs/nort.md"', "cannot be read: No such file"),
    ('brief = "briefs/north.md"', 'brief = "../n.md"', "lies outside the scenario's folder"),
    ('brief = "briefs/north.md"', 'brief = "/etc/passwd"', "lies outside the scenario's folder"),
    ('brief = "briefs/north.md"', 'brief = "briefs"', "is a folder; name a file in it."),
]


@pytest.mark.parametrize(("right", "wrong", "told"), MISTAKES)
def test_a_mistake_is_told_at_its_line_with_what_to_write_instead(
    right: str, wrong: str, told: str, tmp_path: Path
) -> None:
    text = SCENARIO.replace(right, wrong, 1)
    found = faults(tmp_path, text, Wishes(modules="full"))
    start = SCENARIO[: SCENARIO.index(right)].count("\n") + 1
    lines = [f"{line}: " for line in range(start - 5, start + wrong.count("\n") + 2)]
    assert [fault for fault in found if told in fault and fault.startswith(tuple(lines))]


@pytest.mark.parametrize(
    ("wishes", "told"),
    [
        (Wishes(cut="montly"), "unknown cut 'montly'; did you mean 'monthly'?"),
        (Wishes(modules="fulll"), "unknown set of modules 'fulll'; did you mean 'full'?"),
        (Wishes(treatments=("haevy",)), "unknown treatment 'haevy'; did you mean 'heavy'?"),
        (Wishes(with_=("wether",)), "unknown rule module 'wether'; did you mean 'weather'?"),
        (Wishes(without=("tranport",)), "unknown module in play 'tranport'; did you mean"),
        (Wishes(without=("control",)), "'control' cannot be left out of a game."),
        (Wishes(with_=("weather",), without=("weather",)), "wished for both with and without"),
        (Wishes(with_=("clash",)), "declare 'support' differently"),
        (Wishes(parameters=("transport.lfit=3",)), "did you mean 'lift'?"),
        (Wishes(parameters=("tranport.lift=3",)), "unknown module in play 'tranport'; did you"),
        (Wishes(parameters=("weather.storms=3",)), "unknown module in play 'weather'"),
        (Wishes(parameters=("transport.lift=21",)), "'lift' is 21; it lies between 1 and 20"),
        (Wishes(parameters=("transport.lift=x",)), "'transport.lift=x' sets nothing; write mod"),
        (Wishes(parameters=("lift=3",)), "'lift=3' sets nothing; write module.parameter=value"),
    ],
)
def test_a_wish_that_cannot_be_granted_is_told(wishes: Wishes, told: str, tmp_path: Path) -> None:
    found = faults(tmp_path, SCENARIO, wishes)
    assert [fault for fault in found if told in fault]


def test_a_complaint_begins_with_file_and_line(tmp_path: Path) -> None:
    path = written(tmp_path, SCENARIO.replace("title = ", "titel = ", 1)) / "scenario.toml"
    with pytest.raises(BadContent) as bad:
        load(path, modules_from=toys)
    line = line_of(SCENARIO, "title = ")
    first, second = str(bad.value).splitlines()
    assert first.startswith(f"{path}:{line - 2}: 'title' is missing here; add title =")
    assert second.startswith(f"{path}:{line}: unknown key 'titel'; did you mean 'title'?")


def test_twenty_complaints_come_at_once_in_the_order_of_lines(tmp_path: Path) -> None:
    text = SCENARIO
    for right, wrong, _ in MISTAKES[:26]:
        text = text.replace(right, wrong, 1)
    found = faults(tmp_path, text, Wishes(modules="full"))
    lines = [int(fault.split(":")[0]) for fault in found]
    assert 20 == len(found)
    assert sorted(lines) == lines
    assert "more; mend those above and check again." in found[-1]


def test_one_bad_row_brings_no_complaints_about_those_that_name_it(tmp_path: Path) -> None:
    text = SCENARIO.replace("lat = 4650", "lat = 46500")
    assert [f"{line_of(text, 'lat = ')}: 'lat' is 46500; the most is 9000."] == faults(
        tmp_path, text
    )


def test_a_broken_module_is_told_in_its_own_file(tmp_path: Path) -> None:
    def broken(name: str) -> RuleModule:
        if name == "transport":
            raise BadContent([Complaint("rules/transport/__init__.py", 7, "does not load.")])
        return toys(name)

    with pytest.raises(BadContent) as bad:
        load(written(tmp_path), modules_from=broken)
    assert "rules/transport/__init__.py:7: does not load." in str(bad.value)


def test_a_brief_may_not_be_a_link_that_leads_out(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("secret", encoding="utf-8")
    folder = written(tmp_path / "scenario")
    (folder / "briefs" / "north.md").unlink()
    (folder / "briefs" / "north.md").symlink_to(secret)
    with pytest.raises(BadContent) as bad:
        load(folder, modules_from=toys)
    assert "lies outside the scenario's folder" in str(bad.value)


def test_an_unknown_scenario_is_told_with_those_there_are() -> None:
    with pytest.raises(BadContent) as bad:
        load("no-such-scenario", modules_from=toys)
    assert "unknown scenario 'no-such-scenario'" in str(bad.value)


def _rows(table: str, count: int, rest: str) -> str:
    return "".join(f'[[{table}]]\nname = "n{i}"\ntitle = "N"\n{rest}\n' for i in range(count))


@pytest.mark.parametrize(
    ("table", "there", "most", "rest"),
    [
        ("seat", 3, 32, ""),
        ("phase", 2, 32, ""),
        ("track", 2, 1_000, "value = 3"),
        ("unit", 2, 20_000, 'kind="k"\nside="south"\narea="hills"'),
    ],
)
def test_tables_are_bounded(table: str, there: int, most: int, rest: str, tmp_path: Path) -> None:
    full = SCENARIO + "\n" + _rows(table, most - there, rest)
    assert [] == faults(tmp_path, full)
    over = SCENARIO + "\n" + _rows(table, most - there + 1, rest)
    assert f"{most + 1} rows of {table}; at most {most} fit." in faults(tmp_path, over)[0]


def test_a_fault_found_by_a_worker_is_told_as_it_is(tmp_path: Path) -> None:
    """Copied as it would be on its way from one process to another."""
    with pytest.raises(BadContent) as found:
        loaded(tmp_path, SCENARIO.replace('start = "2027-03-01"', ""))
    make, asked = found.value.__reduce__()
    assert found.value.complaints == make(*asked).complaints
