"""Commitments: check-ins measured against spend. Owns the schema ``commitment``."""
