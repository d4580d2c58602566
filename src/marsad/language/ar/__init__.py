"""Arabic: folding with offsets, words, verb forms, numbers, calendar, the lexicon, the clause grammar."""
