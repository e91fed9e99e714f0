"""The questions the service answers, each from one state of the data."""
