"""AWS: policies read, compared and asked."""
