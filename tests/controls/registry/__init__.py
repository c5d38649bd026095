"""Tests of the controls, by concept."""
