"""Speed, measured as ratios beside yardsticks in one run; never asserted in a test."""
