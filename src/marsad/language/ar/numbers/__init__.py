"""The numbers of an Arabic line, and the nouns that are counted in units."""
