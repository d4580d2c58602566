"""The clause grammar: a text's lines become sayings, happenings and relations.

    particles     function words that rules are about, by name
    words         tokens become words, each with what it is here
    line          the words of a line, and their way back to the text
    phrases       noun phrases, persons, subjects and the other phrases round a predicate
    sayings       cues of speech, speakers, stances, scopes
    happenings    event words, their arguments and types; figures, days and tellers that belong to them
    relations     posts, participles, verbs and nouns that tie two phrases
    telling       what was read in places of a line, in spans of the text
    reader        walks a text

Each asks only those above it.
"""
