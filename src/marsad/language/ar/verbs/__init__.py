"""The forms of Arabic verbs."""
