"""Control's screen: the preview, rulings, seats, beliefs, injects, and control's own acts."""

from wargame.ui.screens.control.screen import ControlScreen

__all__ = ["ControlScreen"]
