"""Google Cloud's access compared."""
