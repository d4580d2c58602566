"""Sample pages and their gold, for `marsad demo` and for tests: data only, no code."""
