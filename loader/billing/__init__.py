"""Billing files: CSV rows into month tables, with rollup, rejects and ledger, in one transaction a file."""
