"""JUDGE: a file per control; each judges plain data and starts from no verdict."""
