"""Simulated games beside the played one: what a seat may ask for, played in a program apart."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import suppress

from wargame.engine.board import CONTROL
from wargame.lab.courses import (
    Course,
    course,
    public_opening,
    public_tracks,
    request,
    seeds_beside,
)
from wargame.record.campaign import Campaign

GAMES = 40
MOST_LINE = 1 << 20
"""Bytes of one game's line at most."""
PROGRAM = ("-m", "wargame.lab.courses")


class NoCourses(Exception):
    """The program could not play; the message says why, for people."""


def tracks_to_simulate(game: Campaign, seat: str) -> list[str]:
    """The tracks of which a seat may see a fan: those that everybody sees; control, all."""
    opening = game.game.opening
    return list(opening.tracks) if seat == CONTROL else public_tracks(opening)


def asked(game: Campaign, seat: str, games: int = GAMES) -> str:
    """The request that a seat's fan is made of.

    A seat's games begin from the starting board as everybody knows it, are played by the bots
    that the scenario names, and never with this game's seed. Nothing of the request depends on
    what is hidden, on what happened, or on who sits where; so neither does the fan.
    Control's begin from the true board.
    """
    opening = game.game.opening
    board = opening if seat == CONTROL else public_opening(opening)
    return request(board, tracks_to_simulate(game, seat), seeds_beside(game.game.seed, games))


async def played(text: str) -> AsyncGenerator[Course, None]:
    """The games of a request, one by one; the program ends when nobody waits for more.

    NoCourses where it could not play.
    """
    program = await asyncio.create_subprocess_exec(
        sys.executable, *PROGRAM, limit=MOST_LINE, stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        async for line in _lines(program, text):
            yield course(line)
        if await program.wait():
            assert program.stderr is not None
            raise NoCourses(_last((await program.stderr.read()).decode(errors="replace")))
    finally:
        await _end(program)


async def _end(program: asyncio.subprocess.Process) -> None:
    """End the program and see it gone, even where whoever waits is told twice to stop."""
    while program.returncode is None:
        with suppress(ProcessLookupError):
            program.kill()
        with suppress(asyncio.CancelledError):
            await program.wait()


async def _lines(program: asyncio.subprocess.Process, text: str) -> AsyncIterator[str]:
    assert program.stdin is not None
    assert program.stdout is not None
    with suppress(BrokenPipeError, ConnectionResetError):
        program.stdin.write(text.encode())
        await program.stdin.drain()
        program.stdin.close()
    async for line in program.stdout:
        yield line.decode()


def _last(told: str) -> str:
    said = told.strip().splitlines()
    return said[-1] if said else "The simulation ended without a word."
