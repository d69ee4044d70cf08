"""Orders and talks: the sheet, the kinds of order, and what giving one came to."""

from wargame.ui.screens.orders.sheet import OrdersScreen

__all__ = ["OrdersScreen"]
