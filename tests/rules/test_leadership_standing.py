"""Leadership, paragraphs 11 to 21: directive, rules, unity, legitimacy, who contributes, words."""

from __future__ import annotations

import pytest

from tests.rules.sample_leadership import Table, table
from wargame.engine.board import Agreement
from wargame.rules.leadership import Form, Willing
from wargame.rules.leadership.standing import legitimacy_level
from wargame.rules.leadership.willing import count, willingness

PLAIN = Form("mixed", "Plain", 700, 700, 430)
MIXED = {"leadership": "mixed"}


def invitation(form: str) -> Agreement:
    return Agreement(
        "invitation", "Invitation", "", ("host",), "agreed", "host", {"form": form}, ("*",)
    )


def level(**switches: str) -> int:
    return legitimacy_level(table(switches=switches).state)


def test_leadership_11_the_directive_sets_chain_and_rules() -> None:
    at = table(switches={"leadership": "league"})
    at.now("league", "Direct", chain="one_chain", rules="strike_back")
    assert ("one_chain", "strike_back") == (
        at.switch("chain_of_command"),
        at.switch("rules_of_engagement"),
    )
    given_up = at.moved("leadership 11: the chain of command is set")
    assert {"support_at_home": -10} == given_up
    assert ("The directive says that already.",) == at.against(
        "league", "Direct", chain="one_chain", rules="strike_back"
    )


@pytest.mark.parametrize(
    ("switches", "said"),
    [
        ({"leadership": "mixed"}, "Mixed allows"),
        ({"leadership": "league", "mandate": "reassure"}, "the mandate (reassure) allows"),
    ],
)
def test_leadership_12_form_and_mandate_bound_the_rules(
    switches: dict[str, str], said: str
) -> None:
    at = table(switches=switches)
    wanted = {"chain": "one_chain", "rules": "strike_back"}
    assert (f"No more than block is what {said}.",) == at.against("league", "Direct", **wanted)


def test_leadership_12_caveats_bound_the_rules() -> None:
    at = table(switches={"leadership": "league"})
    wanted = {"chain": "caveats", "rules": "strike_back"}
    said = ("No more than block is what national caveats allow.",)
    assert said == at.against("league", "Direct", **wanted)


def test_leadership_12_what_is_no_longer_allowed_is_lowered_at_once() -> None:
    at = table(switches={"leadership": "league", "chain_of_command": "one_chain",
                         "rules_of_engagement": "strike_back"})  # fmt: skip
    at.state.switches["mandate"] = at.state.switches["mandate"].turned("observe")
    at.now("host", "Invite", form="league", status="agreed")
    assert "self_defence" == at.switch("rules_of_engagement")
    assert "leadership 12: what is not allowed is lowered" in at.whys()


@pytest.mark.parametrize(
    ("rules", "provoked", "comforted"), [("block", 20, 10), ("strike_back", 40, 20)]
)
def test_leadership_13_each_step_provokes_and_comforts(
    rules: str, provoked: int, comforted: int
) -> None:
    start = {"leadership": "league"}
    at = table(switches=start, values={"force_in_place": 0})
    at.now("league", "Direct", chain="one_chain", rules=rules)
    up = at.track("provocation"), at.track("reassurance")
    at.now("league", "Direct", chain="one_chain", rules="self_defence")
    assert (100 + provoked, 320 + comforted) == up
    assert (100, 320) == (at.track("provocation"), at.track("reassurance"))


def test_leadership_14_unity_moves_four_points_a_month() -> None:
    at = table(form=(Form("mixed", "Mixed", 750, 650),), switches={"chain_of_command": "one_chain"})
    at.end_turns()
    assert 690 == at.track("unity_of_command")
    at.end_turns(5)
    assert 750 == at.track("unity_of_command")


def test_leadership_15_caveats_block_one_order_in_ten_months() -> None:
    blocked = 0
    for seed in range(20):
        at = table(seed=seed, chances=True, parameters={"detention": 0})
        at.end_turns(10)
        blocked += at.whys().count("leadership 15: a caveat blocks an order") // 3
    assert 10 <= blocked <= 32
    one = table(chances=True, switches={"chain_of_command": "one_chain"})
    one.end_turns(20)
    assert "leadership 15: a caveat blocks an order" not in one.whys()


def test_leadership_16_legitimacy_is_the_sum_of_its_parts() -> None:
    bare = level(status_of_forces="withheld", rules_of_engagement="block")
    assert 430 - 120 == bare
    assert bare + 160 == level(status_of_forces="invited", rules_of_engagement="block")
    assert bare + 200 == level(status_of_forces="agreed", rules_of_engagement="block")
    assert bare + 20 == level(status_of_forces="withheld")
    assert bare + 200 == level(
        status_of_forces="withheld", rules_of_engagement="block", council="mandated"
    )
    assert bare + 80 == level(
        status_of_forces="withheld", rules_of_engagement="block", consent="given"
    )
    assert 600 - 200 - 120 + 20 == level(leadership="world", status_of_forces="withheld")


def test_leadership_16_it_moves_three_points_a_month() -> None:
    at = table(values={"legitimacy": 300})
    at.end_turns()
    assert 330 == at.track("legitimacy")
    at.end_turns(12)
    assert 490 == at.track("legitimacy")


def provoked(hostility: int, troops: int = 6_000, consent: str = "withheld") -> int:
    form = Form("mixed", "Plain", 700, 700, 430, 0, hostility)
    at = table(form=(form,), values={"force_in_place": troops}, switches={"consent": consent})
    at.end_turns(12)
    return at.track("provocation") - 100


@pytest.mark.parametrize(("hostility", "year"), [(20, 360), (15, 270), (10, 180), (-5, -90)])
def test_leadership_17_hostility_to_the_form_provokes(hostility: int, year: int) -> None:
    """The dossier's +2, +1.5 and -1 to 0, in points of provocation over a year."""
    assert year == provoked(hostility)


def test_leadership_17_no_force_and_consent_take_it_away() -> None:
    assert 0 == provoked(20, troops=0)
    assert (180, 90) == (provoked(20, consent="conditional"), provoked(20, consent="given"))


def test_leadership_18_willingness_adds_form_caveats_mandate_and_legitimacy() -> None:
    row = Willing("north", "North", 450, {"mixed": 20, "pact": -50}, caveats=30, council=70)
    assert 500 == willingness(table().state, row)
    assert 430 == willingness(table().state, row, "pact")
    assert 570 == willingness(table(switches={"council": "mandated"}).state, row)
    assert 470 == willingness(table(switches={"chain_of_command": "one_chain"}).state, row)
    assert 540 == willingness(table(values={"legitimacy": 700}).state, row)


def test_leadership_18_states_from_one_half_up_are_counted() -> None:
    rows = tuple(Willing(f"s{base}", "S", base) for base in (400, 499, 500, 600))
    at = table(willing=rows)
    assert 2 == count(at.state) == at.track("willing_states")
    at.state.switches["council"] = at.state.switches["council"].turned("mandated")
    many = tuple(Willing(f"s{base}", "S", base, council=100) for base in (400, 499, 500, 600))
    assert 4 == count(table(willing=many, switches={"council": "mandated"}).state)


@pytest.mark.parametrize(("base", "support"), [(600, 524), (400, 476), (510, 508)])
def test_leadership_19_support_moves_slowly_towards_the_mean(base: int, support: int) -> None:
    at = table(willing=(Willing("north", "North", base),), form=(PLAIN,))
    at.end_turns(12)
    assert 0 <= abs(support - at.track("support_at_home")) <= 2


def test_leadership_20_an_invitation_for_another_form_counts_half() -> None:
    this = table(agreements=(invitation("mixed"),)).state
    other = table(agreements=(invitation("pact"),)).state
    assert 20 == legitimacy_level(this) - legitimacy_level(other)


def test_leadership_20_the_host_speaks_and_all_may_read_it() -> None:
    at = table()
    at.now("host", "Invite", form="pact", status="agreed")
    assert (
        "The force is invited under: Led by the Pact."
        == at.view("rival").agreements["invitation"].text
    )
    assert ("You have said so already.",) == at.against(
        "host", "Invite", form="pact", status="agreed"
    )
    at.now("host", "Invite", form="pact", status="withheld")
    assert "withheld" == at.switch("status_of_forces")
    assert "withdrawn" == at.state.agreements["invitation"].standing


def heard(seat: str, line: str, games: int = 80, to: str = "capitals", **switches: str) -> int:
    """How many of so many single arguments are heard, at legitimacy of one half."""
    found = 0
    for seed in range(games):
        at = table(seed=seed, values={"legitimacy": 500}, switches=switches)
        at.now(seat, "Argue", line=line, to=to)
        roll = next(r for e in at.log for r in e.event.rolls if "argument" in r.label)
        found += roll.result == "yes"
    return found


def test_leadership_21_an_argument_is_heard_five_times_in_ten_more_with_a_mandate() -> None:
    usual = heard("league", "for", status_of_forces="withheld")
    best = heard("league", "for", status_of_forces="agreed", council="mandated")
    assert 25 <= usual <= 45
    assert 53 <= best <= 72
    assert 16 <= heard("rival", "against", status_of_forces="invited") <= 45


def argued(seat: str, line: str, to: str) -> Table:
    at = table(values={"legitimacy": 490})
    at.now(seat, "Argue", line=line, to=to)
    return at


def test_leadership_21_it_moves_legitimacy_or_support_and_costs_the_speaker() -> None:
    against = argued("rival", "against", "capitals")
    assert against.track("rival_strain") == 210
    assert -20 <= against.track("legitimacy") - 490 <= 8
    assert 490 == argued("lender", "for", "capitals").track("us_will")
    publics = argued("league", "for", "publics").track("support_at_home") - 500
    assert publics in (-2, 6, 8)
