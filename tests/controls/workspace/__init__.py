"""Tests of controls on workspaces."""
