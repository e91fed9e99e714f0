"""The whole chain against the oracle: files, loader, Postgres, services, both protocols."""
