"""Phrases: noun phrases and what their heads name, persons and their posts, the phrases round a predicate."""
