"""Who is granted what on Azure: a plan read into roles, assignments, denials and the scopes that they hold at."""
