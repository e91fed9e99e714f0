"""Commitment files: JSON, the truth for the commitments in it."""
