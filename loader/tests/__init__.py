"""The loader against a real Postgres."""
