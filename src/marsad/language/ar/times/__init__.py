"""The times that an Arabic line tells, and the dates that a page prints."""
