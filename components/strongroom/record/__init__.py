"""RUN: a Pulumi program, offline, to a plan; with nothing but pulumi, in the project's own interpreter."""
