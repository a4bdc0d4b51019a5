"""Measurements. Each module is one command: `python -m bench.NAME [--json]`."""
