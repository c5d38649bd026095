"""DELIVER: child processes, files, the engine's protocols; knows every room."""
