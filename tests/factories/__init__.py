"""Rows for tests, each valid by itself; name only what the test is about."""
