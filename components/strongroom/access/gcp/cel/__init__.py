"""Conditions in the Common Expression Language: read, and taken apart into tests on single attributes."""
