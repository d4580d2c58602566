"""A record read as the state of a theatre on a day, and as its network of parties."""
