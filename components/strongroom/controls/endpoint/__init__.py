"""What serves a model on AWS, as controls see it: configurations, endpoints, and what stands in front of them."""
