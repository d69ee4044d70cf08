"""One session of the pipe: a request a line in, a reply a line out, whatever is sent."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, TextIO

from wargame.cli.pipe.requests import LONGEST, BadRequest, read_request
from wargame.cli.pipe.verbs import VERBS
from wargame.engine.errors import BadContent, IllegalOrder, OutOfSync
from wargame.nearest import unknown
from wargame.plain import plain
from wargame.record.campaign import Campaign
from wargame.record.savefile import SaveError

_FAULT = "Something went wrong inside wargame; the session ends, and all acknowledged is saved."


def lines_of(stream: BinaryIO) -> Iterator[str]:
    """The lines of a stream of bytes, whatever the bytes are; of one too long, its beginning."""
    most = LONGEST + 1
    while line := stream.readline(4 * most):
        rest = line
        while not rest.endswith(b"\n") and (rest := stream.readline(4 * most)):
            pass
        yield line.decode("utf-8", "replace")


def serve(game: Campaign, lines: Iterable[str], out: TextIO) -> None:
    """Answer requests until `quit` or the end of the lines. A bad line gets an error reply."""
    for line in lines:
        if line.strip():
            try:
                reply, more = answer(game, line)
            except Exception:
                _say(out, {"ok": False, "error": "Fault", "reasons": [_FAULT]})
                raise
            _say(out, reply)
            if not more:
                return


def _say(out: TextIO, reply: dict[str, Any]) -> None:
    out.write(json.dumps(reply, separators=(",", ":")) + "\n")
    out.flush()


def answer(game: Campaign, line: str) -> tuple[dict[str, Any], bool]:
    """The reply to one line, and whether the session goes on."""
    echoed: dict[str, Any] = {}
    try:
        request = read_request(line)
        if isinstance(request.get("id"), int | str):
            echoed = {"id": request["id"]}
        if request["do"] == "quit":
            return {**echoed, "ok": True}, False
        return {**echoed, "ok": True, **_done(game, request)}, True
    except (BadRequest, IllegalOrder, BadContent, OutOfSync, SaveError) as error:
        return {**echoed, "ok": False, **_refused(error)}, True


def _done(game: Campaign, request: dict[str, Any]) -> dict[str, Any]:
    verb = VERBS.get(request["do"])
    if verb is None:
        raise BadRequest(unknown("verb", request["do"], [*VERBS, "quit"]))
    return verb(game, request)


def _refused(error: Exception) -> dict[str, Any]:
    reasons = getattr(error, "reasons", None) or tuple(str(error).splitlines())
    return {"error": type(error).__name__, "reasons": [plain(r) for r in reasons]}
