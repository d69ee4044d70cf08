"""The order sheet: drafts, last turn's orders, offers, forms put away, the seal."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.play.tables import scene, toy
from tests.record.games import saved
from wargame.engine.board import Agreement
from wargame.record.campaign import Campaign
from wargame.record.export import export
from wargame.record.savefile import public_path
from wargame.render.asking.keeping import MOST, NOTE, forget, keep, kept
from wargame.render.asking.offers import answerable, in_force, kinds_about, on_the_table
from wargame.render.asking.proposals import (
    as_last_turn,
    first_draft,
    from_staff,
    place_of,
    staff_draft,
    still_legal,
)
from wargame.render.asking.sealing import FINISHED, SEALED, seal_verb, what_sealing_means
from wargame.render.asking.sheet import DRAFT, KEPT, OFFER, PENDING, detail, sheet, summary

OFFER_OF_RUSSIA = Agreement(
    "gap", "A gap", "Twenty kilometres.", ("coalition", "russia"), "offered", "russia",
    seen_by=("coalition", "russia"),
)  # fmt: skip

UNREADABLE = ("[]", "3", '{"a": 1}', '{"a": {"b": null}}', "null")


def in_orders(name: str = "practice") -> Campaign:
    """A scenario in its first sealed phase."""
    game = scene(name).campaign()
    game.end_phase()
    return game


def with_an_offer() -> Campaign:
    """A game whose opening has an offer on the table."""
    found = scene("reassurance")
    opening = found.opening.copy()
    opening.agreements["gap"] = OFFER_OF_RUSSIA
    return found.campaign(7, opening)


def test_a_seat_that_has_ordered_nothing_finds_the_staffs_draft() -> None:
    game = in_orders()
    draft = first_draft(game, "coalition")
    assert from_staff(game, "coalition") == draft.lines
    assert 0 < len(draft.lines) <= 7
    assert place_of(game) == draft.place


def test_a_seat_that_has_ordered_is_not_shown_the_draft_again() -> None:
    game = in_orders()
    line = staff_draft(game, "coalition").lines[0]
    game.give("coalition", line.kind, line.answers, line.by)
    assert first_draft(game, "coalition").lines == ()


def test_lines_that_may_not_be_given_any_more_are_left_out() -> None:
    game = in_orders()
    lines = from_staff(game, "coalition")
    assert still_legal(game, "coalition", lines) == lines
    game.seal("coalition")
    assert still_legal(game, "coalition", lines) == ()


def test_last_turns_orders_that_may_be_given_again_are_put_up_and_those_recalled_are_not() -> None:
    game = toy().campaign()
    while game.state.phase_now().open:
        game.end_phase()
    levy = {"unit": "guard", "strength": 25}
    game.give("south", "march.Levy", levy)
    game.recall(game.give("south", "march.Levy", {"unit": "guard", "strength": 50}), "south")
    assert as_last_turn(game, "south") == ()
    game.end_turn()
    while game.state.phase_now().open:
        game.end_phase()
    found = as_last_turn(game, "south")
    assert [("march.Levy", levy)] == [(line.kind, dict(line.answers)) for line in found]


def test_an_offer_says_for_whom_it_waits() -> None:
    game = with_an_offer()
    [yours] = [o for o in on_the_table(game.view("coalition"), "coalition") if o.name == "gap"]
    [theirs] = [o for o in on_the_table(game.view("russia"), "russia") if o.name == "gap"]
    title = game.view("russia").title("coalition")
    assert ("waits for your answer", True) == (yours.waits, yours.yours)
    assert (f"waits for {title}", False) == (theirs.waits, theirs.yours)


def test_offers_that_wait_for_the_reader_come_first() -> None:
    flags = [offer.yours for offer in on_the_table(with_an_offer().view("coalition"), "coalition")]
    assert sorted(flags, reverse=True) == flags
    assert flags[0]


def test_the_kinds_about_an_agreement_are_those_whose_first_question_names_it() -> None:
    game = scene("reassurance").campaign()
    book = game.game.book
    (_, answers), *_ = game.choices("coalition", "talks.Offer")[0]
    to = answers["to"]
    game.give("coalition", "talks.Offer", answers)
    [name] = answerable(book, game.view(str(to)), str(to))
    theirs = {kind.name for kind in kinds_about(book, game.view(str(to)), str(to), name)}
    own = {kind.name for kind in kinds_about(book, game.view("coalition"), "coalition", name)}
    assert {"talks.Accept", "talks.Refuse", "talks.Counter"} == theirs
    assert {"talks.Withdraw"} == own


def test_what_is_agreed_is_in_force() -> None:
    view = scene("reassurance").campaign().view("coalition")
    agreed = [a.name for a in view.agreements.values() if a.standing == "agreed"]
    assert agreed == [each.name for each in in_force(view)]


def test_a_form_put_away_is_found_again_and_noted_once() -> None:
    game = in_orders()
    before = len(game.ledger.journal.entries)  # type: ignore[attr-defined]
    for _ in range(3):
        keep(game, "coalition", "deployment.Deploy", {"unit": "x"})
    assert {"deployment.Deploy": {"unit": "x"}} == kept(game, "coalition")
    assert {} == kept(game, "russia")
    assert before + 1 == len(game.ledger.journal.entries)  # type: ignore[attr-defined]
    forget(game, "coalition", "deployment.Deploy")
    assert {} == kept(game, "coalition")


def test_a_seat_keeps_so_many_forms_and_the_oldest_goes_first() -> None:
    game = in_orders()
    for n in range(MOST + 2):
        keep(game, "coalition", f"kind{n}", {"a": n})
    assert [f"kind{n}" for n in range(2, MOST + 2)] == list(kept(game, "coalition"))


@given(
    st.text(max_size=60) | st.sampled_from(["[]", "3", '{"a": 1}', '{"a": {"b": null}}', "null"])
)
def test_a_note_that_cannot_be_read_counts_as_no_form(text: str) -> None:
    game = in_orders()
    game.ledger.notes[NOTE, "coalition"] = text
    assert {} == kept(game, "coalition")


def test_a_form_put_away_outlasts_the_program_and_reaches_nobody_else(tmp_path: Path) -> None:
    path = tmp_path / "toy.wargame"
    recorded = saved(path)
    game = recorded.campaign
    keep(game, "south", "march.Levy", {"unit": "CANARY"})
    recorded.close()
    assert b"CANARY" in path.read_bytes()
    assert b"CANARY" not in Path(public_path(str(path))).read_bytes()
    for seat in ("north", "south", "island"):
        export(str(path), seat, str(tmp_path / seat))
        assert b"CANARY" not in (tmp_path / seat).read_bytes()


def test_the_sheet_lists_draft_orders_and_forms_put_away() -> None:
    game = in_orders()
    draft = first_draft(game, "coalition")
    given = draft.lines[0]
    n = game.give("coalition", given.kind, given.answers, given.by)
    keep(game, "coalition", "deployment.Withdraw", {"unit": "x"})
    rows = sheet(game, "coalition", draft.dropping(given))
    keys = [(row.sort, row.name) for row in rows if row.sort in (DRAFT, PENDING, KEPT)]
    drafted = [(DRAFT, str(n)) for n in range(len(draft.lines) - 1)]
    assert [*drafted, (PENDING, str(n)), (KEPT, "deployment.Withdraw")] == keys


def test_offers_that_can_be_answered_stand_first() -> None:
    game = scene("reassurance").campaign()
    (_, answers), *_ = game.choices("coalition", "talks.Offer")[0]
    to = str(answers["to"])
    game.give("coalition", "talks.Offer", answers)
    rows = sheet(game, to, first_draft(game, to))
    assert (OFFER, "waits for your answer") == (rows[1].sort, rows[1].under)


def test_every_row_has_something_to_say() -> None:
    for game in (in_orders("reassurance"), with_an_offer()):
        for seat in game.state.setting.seats:
            draft = first_draft(game, seat)
            for row in sheet(game, seat, draft):
                assert row.words in "".join(detail(game, seat, draft, row))


def test_the_sheet_can_be_shown_when_play_has_ended() -> None:
    game = in_orders()
    while not game.over:
        game.end_phase()
    draft = first_draft(game, "coalition")
    assert draft.lines == ()
    assert sheet(game, "coalition", draft)
    assert summary(game, "coalition", draft)


def test_sealing_says_what_it_closes() -> None:
    game = in_orders()
    line = from_staff(game, "coalition")[0]
    game.give("coalition", line.kind, line.answers)
    told = list(what_sealing_means(game, "coalition"))
    assert "seal your orders" == seal_verb(game)
    assert ("You seal 1 order:", SEALED) == (told[0], told[-1])
    talks = scene("practice").campaign()
    assert "finish talks" == seal_verb(talks)
    assert [FINISHED] == list(what_sealing_means(talks, "coalition"))
