"""Makes `wargame.rules.<name>` the rule module `rules/<name>`, in a checkout and when installed."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def _home() -> Path:
    """The folder of the project's own rule modules.

    A wheel carries them inside the package; a checkout has them beside it.
    """
    shipped = _HERE / "shipped" / "rules"
    return shipped if shipped.is_dir() else _HERE.parent / "rules"


# A module that has a path is a package to the import system, whatever its file is called.
__path__ = [str(_home())]
