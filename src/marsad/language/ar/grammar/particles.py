"""Function words that the rules of the grammar are about, by name; folded, as the tagger gives them.

These few are grammar itself: a rule says «the object of عن», «what follows ما» as an English rule would say
"of" or "that". Everything that could grow into a list is vocabulary and lives in `data/lexicon/phrases.yaml`.
"""

AND, SO = "و", "ف"
JOINING = AND + SO  # letters, for `str.lstrip` and `in`
IN, FROM, OF, TO, ON, WITH, FOR, BY = "في", "من", "عن", "الي", "علي", "مع", "ل", "ب"
THROUGH = "عبر"
UNTIL, AFTER, UNDER, SINCE = "حتي", "بعد", "تحت", "منذ"
AS = "ك"
OR = "او"
AS_FOR, JUST_AS = "اما", "كما"
ON_ONE_SIDE = "من جهه"
IN_THE_NAME_OF, AT = "باسم", "لدي"
WHAT, OF_WHAT, OF_THAT = "ما", "لما", "عما"
# Relatives without a head before them; «من» is written as the preposition is.
OF_WHICH = "مما"
HEADLESS = (WHAT, FROM, OF_WHICH)
WHO_IS = ("وهو", "وهي")
FOR_HIM = ("له", "لها")
EACH_OF = "كل من"
PERHAPS, ANY = "قد", "اي"
ABOUT_IT = "عنه"
HOW = "كيف"
# Negations of a verb: of the past and of the future, which deny what they negate; and the common one.
NOT_DONE, NOT_TO_BE, NOT = "لم", "لن", "لا"
DENYING = (NOT_DONE, NOT_TO_BE)

ARTICLE = "ال"
FOR_THE = "لل"  # ل and the article, written as one

# Pronouns as they end «أنه», «أنها», «أنهم», «أننا»: its verb has its subject there.
SUBJECT_ENDINGS = ("ه", "ها", "هم", "نا")

# Pronouns as they end a word.
HIM, HER, THEM, THEM_TWO = "ه", "ها", "هم", "هما"

# The sound masculine plural, which is of people: as subject, and in either case.
NOMINATIVE_PLURAL = "ون"
MANY_MEN = (NOMINATIVE_PLURAL, "ين")

ACCUSATIVE = "ا"  # the indefinite accusative of most nouns

OWN = "ي"  # «my», which hardly ever ends a word of news
PERSONAL = (OWN, "ك", "ني")

COMMA = "،"
COMMAS = (COMMA, ",")
DASHES = ("-", "–", "—")
BRACKETS = ("(", ")")
OPENING = ("«", '"', "“", "„", "(")

# Entries, by the root or word that verbs.yaml and nouns.yaml list them under: to say is what quotes, to carry
# is what an agency does to another's words.
SAY = ("ق و ل", "قول")
CARRY = "ن ق ل"
CLAIM = "د ع ي"  # written as «is called» is
CALL = "س م و"  # by a name that is one's own, where it stands quoted: «ما سماه "العدوان"»
