"""How hard Hypothesis tries: quick and repeatable by default, long at night (WARGAME_NIGHTLY=1)."""

from __future__ import annotations

import os
import signal

from hypothesis import HealthCheck, settings

# Examples take as long as a game takes: the clock decides nothing here.
_COMMON = settings(
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

# In CI the same commit gets the same examples; at a desk they vary, and failures are kept.
settings.register_profile(
    "default", _COMMON, max_examples=40, stateful_step_count=25, derandomize="CI" in os.environ
)
settings.register_profile("nightly", _COMMON, max_examples=2_000, stateful_step_count=80)
settings.load_profile("nightly" if os.environ.get("WARGAME_NIGHTLY") == "1" else "default")

# A shell starts what runs in the background with Ctrl-C ignored, and programs would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
