"""Cases of Google Cloud."""
