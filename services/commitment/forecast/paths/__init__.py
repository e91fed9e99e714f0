"""Simulated futures, drawn from the parts of a series by random numbers common to a company."""
