"""Labelled pairs by brute force over small universes."""
