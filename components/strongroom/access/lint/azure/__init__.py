"""The rules of lint for roles and assignments of Azure: a file each, named for the fault."""
