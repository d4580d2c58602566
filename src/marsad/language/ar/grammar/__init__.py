"""The clause grammar: a text's lines become sayings, happenings and relations.

`tagging` makes words of a line, `phrases` finds noun phrases in them, `speakers` tells who speaks, `sayings`, `happenings` and
`relations` read the clauses, and `reader` walks a text.
"""
