"""The referee: plain evaluators, one request at a time, that share no code with the comparing engine."""
