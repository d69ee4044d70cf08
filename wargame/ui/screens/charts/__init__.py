"""Charts: the tracks over the turns, and simulated games beside the played one."""

from wargame.ui.screens.charts.screen import ChartsScreen

__all__ = ["ChartsScreen"]
