"""The clause grammar: a text's lines become sayings, happenings and relations.

Each module is one notion; a later one may ask the earlier ones.

    particles word written choosing units tagging    tokens become words, each with what it is here
    line classes breaks phrases                      noun phrases, and what their heads name
    names roles persons speakers                     named persons, their posts, whoever can speak
    subjects arguments moods                         what stands round a predicate, and how it is told
    content stances spoken voices                    who says, in what stance, which words
    said_verbs carried said_nouns sources scopes sayings
    told attempts kinds noun_arguments event_nouns event_verbs happenings
    tied offices tie_words tie_verbs tie_nouns relations
    harm figures settle                              which saying, figures and days belong to an event
    telling reader                                   places of a line become spans of the text
"""
