"""A disk that says at once that all is safe; savefile/ tests what waiting for it is worth."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from wargame.record.savefile import disk


@pytest.fixture(scope="module")
def quick_disk() -> Iterator[None]:
    """No waiting for the disk in a module whose games are many and small."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(disk, "sync", lambda fd: None)
        yield
