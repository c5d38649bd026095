"""A second opinion on AWS policies by a solver: a referee in tests and benchmarks, never at run time."""
