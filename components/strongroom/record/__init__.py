"""RUN: a Pulumi program, offline, to a plan; the standard library and pulumi alone, in the project's own interpreter."""
