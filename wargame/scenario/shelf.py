"""Where a scenario's rule modules come from: the library, or a caller's own function."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import sha256

from attrs import frozen

from wargame.engine.modules import RuleModule


def _none() -> Iterable[str]:
    return ()


@frozen
class Shelf:
    """Rule modules by name: `load` raises `BadContent` for one that it does not have."""

    load: Callable[[str], RuleModule]
    names: Callable[[], Iterable[str]] = _none
    digest: Callable[[str], str] | None = None

    def digest_of(self, module: RuleModule) -> str:
        """The SHA-256 of a module's files; of its name and version where it has none."""
        if self.digest is not None:
            return self.digest(module.name)
        return sha256(f"{module.name} {module.version}".encode()).hexdigest()


def library() -> Shelf:
    """The shelf of the library: the project's own modules and those that the user allows."""
    from wargame.library import digest_of, load_module, rule_folders
    from wargame.library.modules import find_rules

    return Shelf(load_module, rule_folders, lambda name: digest_of(find_rules(name).path))
