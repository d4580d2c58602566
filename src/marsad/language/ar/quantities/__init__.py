"""What a number counts, and whose it is."""
