"""Leadership, paragraphs 1 to 10: forms proposed, members and the Council, limits."""

from __future__ import annotations

import pytest

from tests.rules.sample_leadership import Table, table
from wargame.engine.board import Agreement
from wargame.engine.events import Reported
from wargame.rules.leadership import Form, Veto
from wargame.rules.leadership.position import leads, own_votes, rivals, speaks
from wargame.rules.leadership.standing import unity_level

LEAGUE = {"matter": "league", "terms": "plain"}
MANDATE = {"matter": "council", "terms": "plain"}
ALLIANCE = Form("pact", "Pact", 900, 800, 400, 30, 20, 60, 180, "strike_back")
PARTNERS = Form("league", "League", 850, 700, 430, 10, 15, 30, 90, "strike_back")
WORLD = Form("world", "World", 700, 500, 600, -30, -5, 180, 360, "block", "mandated")
"""The three of the dossier's table, with its suggested parameters."""


def reports(at: Table) -> list[str]:
    return [e.event.text for e in at.log if isinstance(e.event, Reported)]


def decided(seed: int = 7, turns: int = 3, **changes: object) -> Table:
    """The League's form is proposed and its day passes."""
    at = table(seed=seed, **changes)  # type: ignore[arg-type]
    at.give("league", "Propose", **LEAGUE)
    at.end_turns(turns)
    return at


def voted(seed: int = 7, turns: int = 2, **changes: object) -> Table:
    """A mandate is sought and the Council votes."""
    at = table(seed=seed, **{"veto": (), **changes})  # type: ignore[arg-type]
    at.give("league", "Propose", **MANDATE)
    at.end_turns(turns)
    return at


def test_leadership_1_owners_of_switches_and_members_have_a_part() -> None:
    state = table().state
    parts = {seat: (leads(state, seat), rivals(state, seat), speaks(state, seat))
             for seat in ("league", "host", "rival", "lender")}  # fmt: skip
    assert {"league": (True, False, True), "host": (False, False, True),
            "rival": (False, True, True), "lender": (False, False, True)} == parts  # fmt: skip
    assert ["seat_one"] == [row.name for row in own_votes(state, "rival")]
    assert [] == list(own_votes(state, "league"))


@pytest.mark.parametrize(
    ("form", "one_chain", "caveats"),
    [(ALLIANCE, 900, 800), (PARTNERS, 850, 700), (WORLD, 700, 500)],
)
def test_leadership_2_command_is_as_efficient_as_the_form(
    form: Form, one_chain: int, caveats: int
) -> None:
    found = []
    for chain in ("one_chain", "caveats"):
        at = table(form=(form,), switches={"leadership": form.name, "chain_of_command": chain})
        at.end_turns(12)
        found.append(at.track("unity_of_command"))
    assert [one_chain, caveats] == found


@pytest.mark.parametrize(("form", "low", "high"), [(ALLIANCE, 60, 180), (PARTNERS, 30, 90)])
def test_leadership_3_the_consensus_takes_as_long_as_the_form(
    form: Form, low: int, high: int
) -> None:
    days = set()
    for seed in range(60):
        at = table(form=(form,), veto=(), seed=seed)
        at.give("league", "Propose", matter=form.name, terms="plain")
        at.end_turns()
        day = at.state.calendar["form_due"].day if "form_due" in at.state.calendar else 30
        days.add(day)
    assert low <= min(days) < (low + high) // 2 < max(days) <= high


def test_leadership_3_one_at_a_time_and_calling_off_costs_legitimacy() -> None:
    at = table()
    at.give("league", "Propose", matter="pact", terms="plain")
    at.end_turns()
    assert ("Led by the Pact is proposed already; call that off first, by proposing the form in "
            "force.",) == at.against("league", "Propose", **LEAGUE)  # fmt: skip
    at.now("league", "Propose", matter="mixed", terms="plain")
    assert {} == at.state.calendar
    assert {"legitimacy": -15} == at.moved("leadership 3: the proposal is called off")


def test_leadership_3_the_form_in_force_is_no_proposal() -> None:
    said = table().against("league", "Propose", matter="mixed", terms="plain")
    assert said
    assert "not on offer" in said[0]


def test_leadership_4_staffs_cost_money_and_unity() -> None:
    at = table(form=(ALLIANCE, Form("mixed", "Mixed", 750, 650)))
    assert 650 == unity_level(at.state)
    at.now("league", "Propose", matter="pact", terms="plain")
    assert (610, 8) == (unity_level(at.state), at.track("deployment_cost"))


def test_leadership_5_one_veto_fails_a_form() -> None:
    no = (Veto("hill", "The Hill", "league", stance="veto"),)
    at = decided(turns=4, veto=no)
    assert "mixed" == at.switch("leadership")
    assert ["Led by the League does not come about: The Hill said no."] == reports(at)
    yes = decided(turns=4, veto=(Veto("hill", "The Hill", "league", stance="abstain"),))
    assert "league" == yes.switch("leadership")


def test_leadership_5_a_form_that_needs_a_mandate_fails_without_one() -> None:
    at = table(veto=())
    said = at.against("league", "Propose", matter="world", terms="plain")
    assert ("Under the World Body needs a mandate; seek it from The Council first.",) == said
    at.give("league", "Propose", **MANDATE)
    at.end_turns(3)
    at.give("league", "Propose", matter="world", terms="plain")
    at.end_turns()
    at.state.switches["council"] = at.state.switches["council"].turned("none")
    at.end_turns(4)
    assert ["it has no mandate."] == [t.partition(": ")[2] for t in reports(at) if "about" in t]


def test_leadership_6_a_handover_costs_unity_and_moves_host_and_rival() -> None:
    at = table(veto=(), values={"force_in_place": 0, "provocation": 100})
    at.give("league", "Propose", **LEAGUE)
    at.end_turns(3)
    moved = at.moved("leadership 6: a form takes force")
    assert {"unity_of_command": -80, "reassurance": 10, "provocation": 10} == moved
    assert "league" == at.switch("leadership")


def test_leadership_7_the_council_votes_within_20_to_60_days() -> None:
    days = set()
    for seed in range(40):
        at = table(seed=seed, veto=())
        at.give("league", "Propose", **MANDATE)
        at.end_turns()
        days.add(at.state.calendar["council_due"].day % 360)
    assert 20 <= min(days) < max(days) <= 60


def test_leadership_7_without_a_veto_there_is_a_mandate_and_it_is_renewed() -> None:
    at = voted(turns=3)
    assert "mandated" == at.switch("council")
    first = at.state.calendar["council_due"].day
    assert 380 <= first <= 420
    at.end_turns(12)
    assert ("mandated", first + 360) == (at.switch("council"), at.state.calendar["council_due"].day)


def test_leadership_7_abstentions_take_from_what_a_mandate_gives() -> None:
    aloof = (
        Veto("a", "A", "council", stance="abstain"),
        Veto("b", "B", "council", stance="abstain"),
    )
    shocks = []
    for members in ((), aloof):
        at = voted(veto=members)
        shocks.append(at.moved("leadership 7: the Council votes")["legitimacy"])
    assert [60, 40] == shocks


def test_leadership_8_a_veto_cuts_both_ways_and_fades() -> None:
    at = voted(veto=(Veto("chair", "The Chair", "council", "rival", "veto"),))
    assert "vetoed" == at.switch("council")
    found = at.moved("leadership 8: a veto cuts both ways")
    assert (-40, 10, 30) == tuple(
        found[name] for name in ("legitimacy", "support_at_home", "rival_strain")
    )
    assert at.against("league", "Propose", **MANDATE)
    at.end_turns(7)
    assert "none" == at.switch("council")
    assert () == at.against("league", "Propose", **MANDATE)


def test_leadership_9_an_owner_says_how_it_votes_and_all_may_read_it() -> None:
    at = table(veto=(Veto("chair", "The Chair", "council", "rival", "veto"),))
    at.give("rival", "Vote", member="chair", stance="abstain")
    at.give("league", "Propose", **MANDATE)
    at.end_turns(2)
    assert "mandated" == at.switch("council")
    assert "On The Council: abstain." == at.view("host").agreements["vote_chair"].text
    assert ("The Chair holds its vote so already on The Council.",) == at.against(
        "rival", "Vote", member="chair", stance="abstain"
    )


def test_leadership_9_the_leads_own_member_votes_for_it() -> None:
    at = voted(veto=(Veto("own", "Own", "council", "league", "veto"),))
    assert "mandated" == at.switch("council")


def test_leadership_9_an_open_vote_is_thrown_for() -> None:
    member = (Veto("far", "Far", "council", against=300_000),)
    came = [voted(seed=seed, veto=member).switch("council") for seed in range(60)]
    assert 8 <= came.count("vetoed") <= 28


def test_leadership_10_limits_make_a_veto_rarer_and_bind() -> None:
    member = (Veto("far", "Far", "council", against=1_000_000),)
    came = []
    for seed in range(40):
        at = table(seed=seed, veto=member, switches={"leadership": "league"})
        at.give("league", "Propose", matter="council", terms="limits")
        at.end_turns(2)
        came.append(at.switch("council"))
    assert 8 <= came.count("mandated") <= 32


def test_leadership_10_what_passes_without_limits_frees_the_force() -> None:
    bound = Agreement("limits", "Limits", "", ("league",), "agreed", "league", {}, ("*",))
    free = {"chain": "one_chain", "rules": "strike_back"}
    at = table(veto=(), agreements=(bound,), switches={"leadership": "pact"})
    assert ("No more than block is what the limits that were offered allow.",) == at.against(
        "league", "Direct", **free
    )
    at.give("league", "Propose", **LEAGUE)
    at.end_turns(4)
    assert "ended" == at.state.agreements["limits"].standing
    assert () == at.against("league", "Direct", **free)
