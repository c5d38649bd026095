"""Controls over models, endpoint configurations, endpoints, and what stands in front of them."""
