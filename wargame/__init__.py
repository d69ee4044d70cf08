"""A turn-based rules engine for facilitated policy wargames, with a text interface."""
