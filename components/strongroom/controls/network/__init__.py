"""Controls on networks: addresses, routes, firewalls, private endpoints."""
