"""Breaks: where a nominal word cannot belong to the phrase before it."""

from marsad.language.ar.grammar import particles as ar
from marsad.language.ar.grammar.line import Line
from marsad.language.ar.grammar.phrases.classes import ranks
from marsad.language.ar.grammar.phrases.name_breaks import breaks_name
from marsad.language.ar.grammar.words.word import Word

_KEPT = (*ar.MANY_MEN, "ان", "ا")  # endings of what is counted that no owner lets stand

_PRONOUNS = ("ها", "هم", "هما")
_HIS = "ه"
_SHORT = 4

_NAMING = ("forces", "people", "places", "things", "adjectives")

_THINGS = ("forces", "people", "places", "things", "bodies")

_STRUCK = ("forces", "people", "things", "buildings")

_BELONGING = ("forces", "people", "bodies", "posts", "other")

TYING = frozenset(
    ("tie_words.backs_by", "tie_words.backs_to", "tie_words.part_of", "tie_words.leads_by")
)  # they qualify a phrase, or begin what it is told of


def is_definite(word: Word) -> bool:
    """Whether a word has an article or a pronoun, or is a name."""
    return word.article or word.suffix != "" or (word.name is not None and not word.name.adjective)


def is_compound(line: Line, place: int) -> bool:
    """Whether an adjective and a definite noun behind it qualify as one: «القوات شبه العسكرية»."""
    if "construct_adjectives" not in line.words[place].heads or place + 1 >= len(line):
        return False
    following = line.words[place + 1]
    return following.article and not (following.prep or following.conj)


def breaks(line: Line, first: int, place: int, *, definite: bool) -> bool:
    """Whether the word at `place` is no part of the phrase begun at `first`, which is `definite` so far."""
    compound = is_compound(line, place) or (place > first + 1 and is_compound(line, place - 1))
    compound = compound or ranks(line, place - 1)  # «ثاني أكبر مدينة»
    return not compound and _breaks(line, first, place, definite=definite)


def _breaks(line: Line, first: int, place: int, *, definite: bool) -> bool:
    word, before = line.words[place], line.words[place - 1]
    if _begins_own(before, word) or breaks_name(line, first, place):
        return True
    of_head = place > first + 1 and line.tag(place - 2) != "prep"
    # «العاصمة الأفغانية كابل», «شمال العاصمة كابل»
    town = "settlements" in line.words[first].under or "settlements" in before.under
    if _is_other_noun(before, word, adjective_of_head=of_head, town=town) or _owns_nothing(
        line, first, place
    ):
        return True
    adjective = of_head and not definite and _qualifies(before) and not _is_field(line.words[first], before)
    anew = _counts_next(line, place) or (adjective and _can_stand(word))
    if anew or _stands_apart(before, word, definite=definite) or _says_where(line, first, place):
        return True
    if not TYING.isdisjoint(word.heads):
        return place > first + 1 or line.words[first].name is not None or not word.article
    return not word.article and _indefinite_breaks(before, word, definite=definite)


def _is_field(body: Word, word: Word) -> bool:
    """Whether what looks like an adjective rather says what a body is for: «مديرية أمن طبرق»."""
    return body.has("bodies") and "other" in word.under and not word.article


def _begins_own(before: Word, word: Word) -> bool:
    """Whether a word always begins a phrase: «أخبر شهود عيان | مراسلنا», «المطار | في يد الفصائل»."""
    if "tie_words.controls_by" in word.heads or "approximations" in word.heads:
        return True
    return "own_reporters" in word.heads or ("one_of" in word.heads and _ends_whole(before))


def _ends_whole(word: Word) -> bool:
    """Whether a phrase can end with a word: it is definite, a plural that owns nothing, or in no list."""
    return is_definite(word) or _is_indefinite_plural(word) or (word.tag == "noun" and not word.forms)


def _stands_apart(before: Word, word: Word, *, definite: bool) -> bool:
    """Whether a figure, a set phrase, an accusative or a word with a pronoun stands behind a whole phrase."""
    if word.tag == "count":
        return not _is_number_of_unit(before, word)
    if _is_behind_counted(before, word) or (word.article and "partitives" in word.heads):
        return True  # «اعتقلت قوات الأمن | العديد من المتظاهرين»
    if (word.suffix and word.has("hurts")) or ("feelings" in word.under and _has_pronoun(word)):
        return True  # «جدد غيبريسوس | دعوته», «لقي ستة جنود | مصرعهم»
    if definite and ("tells_words" in word.under or (_is_named(before) and _has_pronoun(word))):
        return True
    named = definite or _is_named(before)  # «مدينة نيامبو | استعدادا»
    accusative = named and any(analysis.case == "accusative" for _, analysis in word.forms)
    return accusative or (not definite and _is_used_by(before, word))


def _is_used_by(before: Word, word: Word) -> bool:
    """Whether a weapon stands behind who uses it: «زرع مسلحون | عبوة ناسفة», «ألقت مروحية | براميل»."""
    weapon = "tells_words" in word.under or ("fired" in word.heads and not word.article)
    return weapon and before.has("forces", "people") and not before.has("tells")


def _is_behind_counted(before: Word, word: Word) -> bool:
    """Whether a noun stands behind a figure or plural that owns nothing: «بغارتين جويتين | تعزيزات»."""
    counted = before.quantity is not None and before.text.endswith(_KEPT)
    men = before.article and before.text.endswith(ar.NOMINATIVE_PLURAL) and word.article
    if men and not word.text.endswith(ar.NOMINATIVE_PLURAL):
        return not word.forms or _is_only_noun(word)  # «نهب المسلحون | الطعام»
    return counted and not word.article and _is_only_noun(word)


def _is_named(word: Word) -> bool:
    """Whether a word is definite, or in no list and so most likely a name."""
    return is_definite(word) or (word.tag == "noun" and not word.forms)


def _is_number_of_unit(before: Word, word: Word) -> bool:
    """Whether a bare number names a unit: «اللواء 35», «الفرقة 17»."""
    return word.quantity is None and before.has("forces") and word.text.isdigit()


def _counts_next(line: Line, place: int) -> bool:
    """Whether a bare number behind what is definite counts the noun behind it: «المستشفيات | 300 كيس».

    That of a unit is a part of its name: «اللواء 12 مشاة».
    """
    word, before = line.words[place], line.words[place - 1]
    if not word.text.isdigit() or not before.article or place + 1 >= len(line):
        return False
    if _is_number_of_unit(before, word):
        return False
    after = line.words[place + 1]
    return after.tag == "noun" and not (after.article or after.prep or after.conj)


def _is_other_noun(before: Word, word: Word, *, adjective_of_head: bool, town: bool) -> bool:
    """Whether a noun or a name begins anew behind what is definite or an adjective: «المدفعية | السوق»."""
    nisba = before.text.endswith(ar.OWN) and before.has("adjectives")
    of_people = nisba and before.has("forces", "people")  # «انتحاري | شاحنة»
    of_people = of_people and not word.article  # … but «مسلحي الحركة»
    if ((adjective_of_head and _qualifies(before)) or of_people) and _is_only_noun(word):
        return True
    if not (before.article or before.suffix):
        return _is_object_of_verb(before, word)
    many = word.article and bool(word.forms) and word.text.endswith(ar.MANY_MEN)
    return many or (word.article and _is_only_noun(word)) or (not town and _is_other_name(word))


def _is_object_of_verb(before: Word, word: Word) -> bool:
    """Whether an accusative of people or things stands behind an indefinite noun that is none, and so is
    what that does something to: «دهس مستوطن | طفلا», «أصاب صاروخ | مخزنا».
    """
    if (
        before.tag != "noun"
        or before.text.endswith(ar.ACCUSATIVE)
        or not before.has("forces", "people", "things")
    ):
        return False
    return (
        word.text.endswith(ar.ACCUSATIVE) and not word.suffix and word.has(*_STRUCK) and _is_only_noun(word)
    )


def _says_where(line: Line, first: int, place: int) -> bool:
    """Whether a direction tells where something is («سيارة غرب المدينة»), and is no part of a name.

    It is where it tells of a place («بلدة جنوب لبنان»), or of those who belong there («قوات شرق ليبيا»).
    """
    word, head = line.words[place], line.words[first]
    if "directions" not in word.under or "partitives" in head.heads:
        return False
    of_place = head.name.kind == "place" if head.name is not None else head.has("places")
    if word.article or word.suffix or (of_place and not head.has("things")):
        return False
    return place > first + 1 or head.tag == "count" or not head.has(*_BELONGING)


def _owns_nothing(line: Line, first: int, place: int) -> bool:
    """Whether a noun stands behind a plural that keeps its «ن», as no owned thing does: «محتجون | حقل»."""
    before, word = line.words[place - 1], line.words[place]
    if _is_indefinite_plural(before) and word.article:
        return True
    if (
        before.article
        or not before.text.endswith(ar.NOMINATIVE_PLURAL)
        or not (before.forms or place > first + 1)
    ):
        return False
    if word.text.endswith(ar.MANY_MEN) or word.has("adjectives"):
        return False
    return bool(word.forms) or (word.name is not None and not word.name.adjective)


def _is_only_noun(word: Word) -> bool:
    """Whether a word can be a noun or a masdar only, and no adjective."""
    if not word.forms or word.name is not None or "adjectives" in word.under:
        return False
    settled = "settlements" in word.under  # «القوات | المدينة» is no participle of «أدان»
    return settled or all(analysis.part in ("noun", "masdar") for _, analysis in word.forms)


def _can_stand(word: Word) -> bool:
    """Whether a word without an article can name something: behind an indefinite noun with its adjective it
    then begins anew, also where it could be a participle («قوات حكومية | مقر الحزب»).
    """
    if word.article or "adjectives" in word.under:
        return False
    if word.name is not None:  # «قوات كبيرة | مخيم جنين»
        return not word.name.adjective and word.name.kind == "place"
    return word.has(*_THINGS) and any(analysis.part == "noun" for _, analysis in word.forms)


def _has_pronoun(word: Word) -> bool:
    """Whether a word ends in a pronoun, or is in no list and looks so: «الحركة | مسؤوليتها»."""
    if word.name is not None or word.article or "given_names" in word.heads:
        return False
    if "feelings" in word.under and word.text.endswith(_HIS):
        return True
    return word.suffix != "" or (not word.forms and len(word.text) > _SHORT and word.text.endswith(_PRONOUNS))


def _is_indefinite_plural(word: Word) -> bool:
    """Whether a word has an ending that neither an article nor an owner lets stand: «مسلحون», «مجهولين»."""
    plain = not word.article and word.name is None and "given_names" not in word.heads
    return plain and word.text.endswith(ar.MANY_MEN)


def _is_other_name(word: Word) -> bool:
    """Whether a name that is no person's stands behind what is definite: «رئيس الوزراء اللبناني إسرائيل».

    A state's name may have a nationality's form: «الخطوط السعودية».
    """
    if word.name is None or word.name.adjective or word.name.kind in ("person", "media"):
        return False
    return word.name.kind != "state" or not (word.text.startswith(ar.ARTICLE) and word.text.endswith("يه"))


def _qualifies(word: Word) -> bool:
    """Whether a word is an adjective."""
    return word.has("adjectives") or (word.name is not None and word.name.adjective)


def _indefinite_breaks(before: Word, word: Word, *, definite: bool) -> bool:
    """Whether a word without an article breaks off: it cannot qualify what is definite, or says something."""
    if word.name is not None and word.name.adjective and not word.text.startswith(ar.ARTICLE):
        return definite and before.text.startswith(ar.ARTICLE)  # «الجيش الإسرائيلي | فلسطينيين»
    if not word.forms:
        return False
    says = word.has("says") and word.forms[0][1].part == "active-participle" and not word.has(*_NAMING)
    if before.suffix or says:
        return True
    if _qualifies(before) and word.has("tells", "hurts") and not word.has(*_NAMING):
        return True
    plain = word.name is None and "given_names" not in word.heads and not word.suffix
    return definite and plain and before.article
