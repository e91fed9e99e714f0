"""The loader: billing and commitment files into Postgres, exactly once."""
