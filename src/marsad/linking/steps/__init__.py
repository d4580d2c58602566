"""Linking what is new to what is linked: what a change touches is derived again, and nothing else."""
