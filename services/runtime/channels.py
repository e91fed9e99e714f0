"""The channels of the database on which processes tell each other what has happened (NOTIFY and LISTEN)."""

from typing import Final

LOADED: Final = "loaded"
"""Told with the commit of every load that changes billing or commitments; without a payload."""
