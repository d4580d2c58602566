"""Happenings: which words tell an event, of what type and in what mood, and what belongs to it."""
