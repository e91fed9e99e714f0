"""What the tests of every service need: a served service, clients of it, billing data."""
