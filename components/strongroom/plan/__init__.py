"""READ: the plan as data; pure, imports no pulumi."""
