"""The ways in which a series may go on: its shape, its noise, its bills, and how its level moves."""
