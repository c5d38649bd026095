"""What serves a model on AWS, as the controls on serving see it: configurations, endpoints, and what stands in front."""
