"""Where rules, scenarios and saves lie, and which foreign rule modules may be loaded."""

from wargame.library.modules import RuleFolder, called, load_module, rule_folders
from wargame.library.places import save_path, shipped_folder, user_folder
from wargame.library.scenarios import find_scenario, scenarios
from wargame.library.trust import NotAllowed, allow, digest_of, is_allowed, warning_of

__all__ = [
    "NotAllowed",
    "RuleFolder",
    "allow",
    "called",
    "digest_of",
    "find_scenario",
    "is_allowed",
    "load_module",
    "rule_folders",
    "save_path",
    "scenarios",
    "shipped_folder",
    "user_folder",
    "warning_of",
]
