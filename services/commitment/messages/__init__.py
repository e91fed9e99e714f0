"""Answers as messages of the contract."""
