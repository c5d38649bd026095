"""The rules of lint for AWS policy documents: a file each, named for the fault."""
