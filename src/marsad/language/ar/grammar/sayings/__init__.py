"""Sayings: who says, in what stance, through whom, and which words a saying covers."""
