"""Tests of controls on the identities of pipelines."""
