"""Controls on buckets, accounts, datasets."""
