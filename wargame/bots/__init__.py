"""Seats played by the machine, each through its own view and with dice of its own."""
