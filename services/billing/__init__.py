"""Billing: companies, loads, line items, spend. Owns the schema ``billing``."""
