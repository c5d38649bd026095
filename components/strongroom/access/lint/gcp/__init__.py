"""The rules of lint for policies of Google Cloud: a file each, named for the fault."""
