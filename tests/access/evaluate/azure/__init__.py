"""The plain evaluators, rule by rule."""
