"""Hostile clients for a server on the loopback interface; started by `run`, see README.md."""
