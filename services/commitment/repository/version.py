"""The state of all data that answers are made from."""

from typing import Final

DATA_VERSION: Final = """
    select b.made_by::text, c.made_by::text
    from billing.published_change b, commitment.change c
    where c.sole
"""
