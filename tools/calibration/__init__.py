"""What the rules come to over many games: the measurements behind docs/calibration.md."""
