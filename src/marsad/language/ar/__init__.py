"""Arabic: folding with offsets, words and clitics, verb forms, numbers, calendar, the lexicon, the clause grammar."""
