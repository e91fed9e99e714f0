"""The Connect conformance suite, run against the servers of this project."""
