"""The commands: what is typed goes to the room that does it, what comes back is printed. No logic."""
