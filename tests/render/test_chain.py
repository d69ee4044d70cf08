"""Why it is so: each change a seat saw of a thing, back to an order, the news or the calendar."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.play.tables import PHASES, toy, tries
from tests.record.at_the_table import MARCH, in_orders
from tests.record.games import SEATS, in_memory, play, steps
from wargame.bots.seating import play_bots
from wargame.engine.board import CONTROL
from wargame.engine.events import Ordered, Scheduled, TrackSet
from wargame.engine.rulings import Ruling
from wargame.record.campaign import Campaign
from wargame.render.chain import Chain, Chains, about_of, concerns
from wargame.testing.canaries import planted, seats_of, singing, told_of

some = settings(max_examples=25, phases=PHASES)
ALL = (*SEATS, CONTROL)


def chains(game: Campaign, seat: str) -> Chains:
    return Chains.of(game.line, seat, game.game.book)


def chain(game: Campaign, seat: str, about: str) -> Chain:
    return chains(game, seat).chain(about)


def abouts(game: Campaign, seat: str) -> list[str]:
    """Everything that a seat may ask about."""
    seen = chains(game, seat).reel.seen(seat)
    return list(dict.fromkeys(about_of(each) for each in seen if about_of(each)))


@some
@given(script=steps, seat=st.sampled_from(ALL), data=st.data())
def test_a_chain_is_every_change_that_the_seat_saw_and_each_begins_where_the_last_ended(
    script: list[tuple[str, int]], seat: str, data: st.DataObject
) -> None:
    game = in_memory()
    play(game, script)
    tracks = [f"track:{name}" for name in game.line.opening.tracks]
    about = data.draw(st.sampled_from(tracks))
    links = chain(game, seat, about).links
    seen = chains(game, seat).reel.seen(seat)
    assert [each.n for each in seen if concerns(each.event) == about] == [one.n for one in links]
    for before, after in pairwise(links):
        assert before.after == after.before


@some
@given(script=steps, seat=st.sampled_from(ALL))
def test_a_cause_names_only_what_the_seat_saw_before(
    script: list[tuple[str, int]], seat: str
) -> None:
    game = in_memory()
    play(game, script)
    found = chains(game, seat)
    for about in abouts(game, seat):
        for link in found.chain(about).links:
            assert link.cause.said
            for n in link.cause.leads:
                assert n < link.n
                assert found.reel.event(n, seat) is not None
            assert len(link.cause.leads) == len(found.leads(link.cause))


@tries(3)
@given(seat=st.sampled_from(SEATS), seed=st.integers(0, 99))
def test_no_chain_of_a_seat_holds_a_canary_of_another(seat: str, seed: int) -> None:
    game = toy().campaign(seed, planted(toy().opening, seat))
    game.drafts = play_bots
    for other in seats_of(game.game.opening):
        game.hand_over(other, "random")
    game.end_turn()
    game.give(CONTROL, "control.ReleaseInject", {"inject": "leak", "reason": "canary reason"})
    game.end_turn()
    for about in abouts(game, seat):
        assert [] == singing(repr(chain(game, seat, about)), told_of(game, seat))


def test_a_march_leads_back_to_its_order_and_the_order_to_all_that_came_of_it() -> None:
    game = in_orders()
    seat, kind, answers = MARCH
    game.give(seat, kind, answers)
    game.end_phase()
    (link,) = chain(game, seat, "unit:brigade").links
    assert "order" == link.cause.kind
    assert "march 1: it arrives" == link.why
    assert 1 == len(link.rolls)
    assert link.before.startswith("The harbour")
    assert link.after.startswith("The hills")
    (order,) = chains(game, seat).leads(link.cause)
    assert "given" == order.cause.kind
    assert f"event:{order.n}" == order.about
    came = chain(game, seat, order.about)
    assert [order.n, link.n] == [each.n for each in came.links]
    assert came.title.startswith("You ordered: ")


def test_who_did_not_see_the_order_is_not_told_of_it() -> None:
    game = in_orders()
    game.give(*MARCH)
    game.end_phase()
    (link,) = chain(game, "south", "unit:brigade").links
    assert ("phase", ()) == (link.cause.kind, link.cause.leads)


def test_an_order_repeated_leads_to_its_own_event() -> None:
    game = in_orders()
    for _ in range(2):
        game.give("north", "march.Speak", {"port": "open", "words": ""})
    game.end_phase()
    links = chain(game, "north", "track:tension").links
    leads = [link.cause.leads for link in links if link.cause.kind == "order"]
    assert 2 == len(leads) == len(set(leads))


def test_an_arrival_leads_to_the_calendar_and_the_calendar_to_the_call() -> None:
    game = in_orders()
    answers = {"unit": "brigade", "to": "hills", "days": 5}
    game.give("north", "march.Call", answers)
    game.end_turn()
    found = chains(game, "north")
    link = found.chain("unit:brigade").links[-1]
    assert "calendar" == link.cause.kind
    (scheduled,) = found.leads(link.cause)
    assert isinstance(found.reel.event(scheduled.n, "north"), Scheduled)
    assert "order" == scheduled.cause.kind
    (order,) = found.leads(scheduled.cause)
    assert isinstance(found.reel.event(order.n, "north"), Ordered)
    (south,) = [x for x in chain(game, "south", "unit:brigade").links if x.n == link.n]
    assert ("days", ()) == (south.cause.kind, south.cause.leads)


def test_an_inject_leads_control_to_its_release_and_a_seat_to_the_news() -> None:
    game = toy().campaign()
    game.give(CONTROL, "control.ReleaseInject", {"inject": "leak", "reason": "It is time."})
    known = chain(game, CONTROL, "track:tension").links[-1]
    assert ("order", "control 11: It is time.") == (known.cause.kind, known.why)
    link = chain(game, "south", "track:tension").links[-1]
    assert ("news", "", +1) == (link.cause.kind, link.why, link.sign)
    (news,) = chains(game, "south").leads(link.cause)
    assert "Leak: Papers are in the press." == news.said


def test_what_the_days_brought_and_what_a_module_answered_is_said_to_control() -> None:
    game = in_orders()
    game.give(*MARCH)
    game.end_turn()
    assert "days" == chain(game, CONTROL, "track:doubt").links[-1].cause.kind
    answered = [x for x in chain(game, CONTROL, "track:tension").links if "8" in x.why]
    assert "answer" == answered[0].cause.kind
    assert answered[0].cause.leads


def test_what_control_ruled_is_said_to_control_alone() -> None:
    game = in_orders()
    game.give(*MARCH)
    at = next(each.at for each in game.preview().effects if concerns(each.event) == "unit:brigade")
    game.rule(Ruling(at, "accept", "It is only fair."))
    game.end_phase()
    assert "It is only fair." in chain(game, CONTROL, "unit:brigade").links[0].cause.said
    assert "fair" not in repr(chain(game, "north", "unit:brigade"))


def test_orders_that_compete_are_all_named_to_control_and_its_own_to_a_seat() -> None:
    game = in_orders()
    game.give("north", "march.Claim", {"loads": 3})
    game.give("south", "march.Claim", {"loads": 4})
    game.end_phase()
    links = [x for x in chain(game, CONTROL, "track:tension").links if "march 5" in x.why]
    assert [2, 2] == [len(link.cause.leads) for link in links]
    own = [x for x in chain(game, "north", "track:tension").links if "march 5" in x.why]
    assert [1, 1] == [len(link.cause.leads) for link in own]


def test_a_chain_may_end_at_an_earlier_moment() -> None:
    game = in_orders()
    game.end_turn()
    game.end_turn()
    found = chains(game, CONTROL)
    whole = found.chain("track:doubt")
    first = whole.links[0]
    assert (first,) == found.chain("track:doubt", until=first.n).links
    assert first.after == found.chain("track:doubt", until=first.n).stands
    assert isinstance(found.reel.event(first.n, CONTROL), TrackSet)
