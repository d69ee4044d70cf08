"""What each verb of the pipe does with the game; see docs/pipe.md."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, get_args

import msgspec
from attrs import evolve

from wargame.bots.bots import BOTS
from wargame.bots.seating import demand_bot, play_seat
from wargame.bots.staff import draft
from wargame.cli.pipe import requests as ask
from wargame.cli.pipe.replies import draft_of, effect_of, event_of, form_of, order_of, view_of
from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.engine.legal import kinds_open
from wargame.engine.rulings import Ruling, Verdict
from wargame.engine.standing import sheet
from wargame.engine.state import NOBODY, State
from wargame.nearest import unknown
from wargame.record.campaign import Campaign
from wargame.record.digest import digest

Request = Mapping[str, Any]
Reply = dict[str, Any]

TEMPERAMENTS = ("any", "cautious", "assertive")
"""What a staff may be like; `any` follows the doctrine common to all."""


def _state(game: Campaign, _: Request) -> Reply:
    state = game.state
    return {
        "turn": state.turn, "phase": state.phase, "day": state.day, "days": state.days,
        "date": state.date, "branch": game.line.name, "seats": _seats(game),
        "digest": digest(state), "over": game.over,
    }  # fmt: skip


def _seats(game: Campaign) -> Reply:
    return {
        name: {
            "title": seat.title,
            "sealed": name in game.state.sealed,
            "orders": sum(1 for _ in game.state.pending(name)),
            "efforts_left": seat.efforts - game.state.spent.get(name, 0),
            "bot": game.player(name) if game.player(name) in BOTS else "",
        }
        for name, seat in game.state.setting.seats.items()
    }


def _view(game: Campaign, request: Request) -> Reply:
    return {"view": view_of(game.view(ask.text(request, "seat")))}


def _forms(game: Campaign, request: Request) -> Reply:
    seat = ask.text(request, "seat")
    view = game.view(seat)
    return {"forms": [form_of(k, view, seat) for k in kinds_open(game.game.book, view, seat)]}


def _choices(game: Campaign, request: Request) -> Reply:
    seat, kind = ask.text(request, "seat"), ask.text(request, "kind", "")
    limit = ask.number(request, "limit", 200)
    if not 1 <= limit <= 10_000:
        raise ask.BadRequest("'choices' takes a \"limit\" from 1 to 10000.")
    if kind and kind not in game.game.book.kinds:
        raise IllegalOrder(unknown("kind of order", kind, game.game.book.kinds))
    found, cut = game.choices(seat, kind, limit)
    reply: Reply = {"orders": [order_of(seat, *each) for each in found]}
    return {**reply, "more": True} if cut else reply


def _check(game: Campaign, request: Request) -> Reply:
    return {"reasons": list(game.check(*ask.order(request)))}


def _odds(game: Campaign, request: Request) -> Reply:
    seat, kind, answers = ask.order(request)
    reasons = game.check(seat, kind, answers)
    if reasons:
        raise IllegalOrder(*reasons)
    return {"rolls": msgspec.to_builtins(game.odds(seat, kind, answers))}


def _order(game: Campaign, request: Request) -> Reply:
    key = ask.text(request, "key", "")
    return {"n": game.give(*ask.order(request), key=key)}


def _recall(game: Campaign, request: Request) -> Reply:
    game.recall(ask.number(request, "n"))
    return {}


def _seal(game: Campaign, request: Request) -> Reply:
    game.seal(ask.text(request, "seat"))
    return {}


def _unseal(game: Campaign, request: Request) -> Reply:
    game.unseal(ask.text(request, "seat"), ask.text(request, "reason"))
    return {}


def _auto(game: Campaign, request: Request) -> Reply:
    seat, bot = ask.text(request, "seat"), ask.text(request, "bot")
    if bot:
        demand_bot(bot)
    game.hand_over(seat, bot, ask.number(request, "turns", 0))
    return {}


def _draft(game: Campaign, request: Request) -> Reply:
    seat = ask.text(request, "seat")
    temperament = ask.one_of(request, "temperament", TEMPERAMENTS, "any")
    return {"orders": draft_of(draft(game.game.book, game.view(seat), seat, temperament))}


def _end_phase(game: Campaign, _: Request) -> Reply:
    game.end_phase()
    return _where(game)


def _end_turn(game: Campaign, request: Request) -> Reply:
    game.end_turn(ask.number(request, "days", 0))
    return _where(game)


def _where(game: Campaign) -> Reply:
    return {"turn": game.state.turn, "phase": game.state.phase, "over": game.over}


def _events(game: Campaign, request: Request) -> Reply:
    since, seat = ask.number(request, "since", 0), ask.text(request, "seat", "")
    if seat in ("", CONTROL):
        effects = enumerate(game.line.effects)
        return {"events": [effect_of(n, effect) for n, effect in effects if n >= since]}
    game.view(seat)
    events = enumerate(game.line.events(seat))
    return {"events": [event_of(n, event) for n, event in events if n >= since]}


def _sheet(game: Campaign, request: Request) -> Reply:
    seat = ask.text(request, "seat")
    view = game.view(seat)
    return {"sheet": _lines(view, seat), "nobody": _lines(view, NOBODY)}


def _lines(view: State, seat: str) -> list[dict[str, Any]]:
    return [
        {"criterion": x.criterion.title, "value": x.value, "standing": x.standing}
        for x in sheet(view, seat)
    ]


def _preview(game: Campaign, _: Request) -> Reply:
    played = game.preview()
    return {
        "effects": [effect_of(n, effect) for n, effect in enumerate(played.effects)],
        "stale": [ruling.at for ruling in played.stale],
    }


def _rule(game: Campaign, request: Request) -> Reply:
    said = {name: ask.text(request, name) for name in ("at", "reason")}
    said["verdict"] = ask.one_of(request, "verdict", get_args(Verdict))
    said["category"] = ask.text(request, "category", "")
    more = {"fixed": request.get("fixed", {}), "days": ask.number(request, "days", 0)}
    try:
        ruling = msgspec.convert({**said, **more}, Ruling)
    except msgspec.ValidationError as error:
        raise ask.BadRequest(f"The ruling can't be read: {error}.") from None
    game.rule(evolve(ruling, outcome=ask.outcome(request)))
    return {}


def _branch(game: Campaign, request: Request) -> Reply:
    turn, name = ask.number(request, "turn"), ask.text(request, "name")
    game.branch(turn, name, ask.text(request, "reason"), ask.text(request, "salt", ""))
    return _where(game)


def _play(game: Campaign, request: Request) -> Reply:
    seat = ask.text(request, "seat")
    bot = ask.text(request, "bot", "staff")
    game.view(seat)
    return {"given": play_seat(game, seat, demand_bot(bot))}


VERBS: Mapping[str, Callable[[Campaign, Request], Reply]] = {
    "state": _state, "view": _view, "forms": _forms, "choices": _choices, "check": _check,
    "odds": _odds, "order": _order, "recall": _recall, "seal": _seal, "unseal": _unseal,
    "auto": _auto, "play": _play, "draft": _draft, "end_phase": _end_phase,
    "end_turn": _end_turn, "events": _events, "sheet": _sheet, "preview": _preview,
    "rule": _rule, "branch": _branch,
}  # fmt: skip
