"""Play the toy through the pipe in a process of its own, and print every reply."""

from __future__ import annotations

import json
import sys
from typing import Any

from tests.play.tables import TOY, scene
from wargame.bots.seating import play_bots
from wargame.cli.pipe.session import answer
from wargame.record.campaign import Campaign


def said(game: Campaign, **request: Any) -> dict[str, Any]:
    reply, _ = answer(game, json.dumps(request))
    sys.stdout.write(json.dumps(reply, separators=(",", ":")) + "\n")
    return reply


def main() -> None:
    game = scene(TOY).campaign(seed=11)
    game.drafts = play_bots
    said(game, do="auto", seat="island", bot="random")
    while not said(game, do="state")["over"]:
        for seat in ("north", "south"):
            offered = said(game, do="choices", seat=seat, limit=25)["orders"]
            for order in offered[::7][:3]:
                said(game, do="order", order=order)
            said(game, do="seal", seat=seat)
        said(game, do="preview")
        said(game, do="end_turn")
    for seat in ("", "north", "south", "island", "control"):
        said(game, do="events", **({"seat": seat} if seat else {}))


if __name__ == "__main__":
    main()
