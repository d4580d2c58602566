"""Which articles, and which passages of articles, are one piece of reporting: one voice."""
