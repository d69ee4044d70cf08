"""The house rules as functions from a source tree to a list of offenders."""
