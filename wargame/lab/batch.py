"""A batch: many seeds over a pool of workers, with the same rows for any number of them."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Any

from attrs import frozen

from wargame.engine.rulebook import Rulebook
from wargame.lab.game import Outcome, play_game

CHUNK = 8
"""Games a worker takes at a time: a second or so of work, so that the bar moves."""

Load = Callable[[str, Any], Any]


@frozen
class Batch:
    """What to play: a scenario with its wishes, the bots, and the seeds."""

    scenario: str
    wishes: Any
    bots: Mapping[str, str]
    seeds: Sequence[int]


_LOADED: dict[str, Any] = {}


def _enlist(batch: Batch) -> None:
    """Begin as a worker: Ctrl-C is for the first process, and without it there is no work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with, args=(parent_process(),), daemon=True).start()
    _open(batch)


def _end_with(first: Any) -> None:
    first.join()
    os._exit(1)


def _open(batch: Batch) -> None:
    from wargame.scenario.load import load

    loaded = load(batch.scenario, batch.wishes)
    _LOADED["table"] = (Rulebook.of(loaded.modules, loaded.setting), loaded.opening)
    _LOADED["bots"] = dict(batch.bots)


def _play(seeds: Sequence[int]) -> list[Outcome]:
    book, opening = _LOADED["table"]
    return [play_game(book, opening, seed, _LOADED["bots"]) for seed in seeds]


def outcomes(batch: Batch, workers: int) -> Iterator[Outcome]:
    """The outcomes in the order of the seeds, as they come in."""
    chunks = [batch.seeds[i : i + CHUNK] for i in range(0, len(batch.seeds), CHUNK)]
    if workers == 1:
        _open(batch)
        for chunk in chunks:
            yield from _play(chunk)
        return
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, context, _enlist, (batch,)) as pool:
        for played in pool.map(_play, chunks):
            yield from played
