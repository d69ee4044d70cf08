"""The command line: `wargame COMMAND`, exit codes, and errors as sentences."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from wargame.cli.parser import parser
from wargame.cli.refusals import refused
from wargame.cli.signals import stopped_by_signals
from wargame.cli.streams import open_closed_streams


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code. No traceback reaches a user."""
    open_closed_streams()
    words = sys.argv[1:] if argv is None else list(argv)
    try:
        asked = parser().parse_args(words)
        with stopped_by_signals():
            code: int = asked.run(asked)
            sys.stdout.flush()
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 2
    except BaseException as error:
        return refused(error)
    return code
