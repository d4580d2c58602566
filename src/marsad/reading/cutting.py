"""Articles out of a page's rows: where each begins and ends, its title's lines and its body's."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from marsad.reading.own import LISTED, TEXT, between, leads, subject, trailing
from marsad.reading.roles import Role
from marsad.reading.rows import Row
from marsad.reading.sentences import reads_on
from marsad.reading.titles import Head, choose_title, content_words

_CLOSED: frozenset[Role] = frozenset({"comments", "copyright", "author", "tags"})
_PAUSED: frozenset[Role] = frozenset({"source", "closing"})
_ABOUT: frozenset[Role] = frozenset({"date", "source", "byline"})
_MATTER: frozenset[Role] = _CLOSED | _PAUSED | LISTED | {"share", "inline"}


class Cut(msgspec.Struct, frozen=True):
    """One article: numbers of its title's and body's lines, of the lines around it (first, after last),
    its writer where markup names one."""

    title: tuple[int, ...]
    body: tuple[int, ...]
    head: tuple[int, int]
    tail: tuple[int, int]
    writer: str | None = None


def cut(rows: Sequence[Row], titles: frozenset[str] = frozenset()) -> list[Cut]:
    """The articles of a page, in page order; none where it holds only boilerplate.

    `titles` are titles that the page's metadata tells, as `Row.same` writes them.
    """
    full = [row for row in rows if row.role != "blank"]
    groups = _groups(full) or _brief(full)
    live = sum(row.role in ("time", "entry") for row in full) >= 3
    cuts, after = [], 0
    for position, group in enumerate(groups):
        until = groups[position + 1][0] if position + 1 < len(groups) else len(full)
        cuts.append(_article(full, group, (after, until), titles, live=live))
        after = group[-1] + 1
    cuts = [_without(one, two) for one, two in pairwise(cuts)] + cuts[-1:]
    cuts = [one for one in cuts if one.body]
    worthy = [one for one in cuts if one.title or len(one.body) > 1]
    return worthy or cuts


def _without(one: Cut, two: Cut) -> Cut:
    """The article without lines that the next one claims: the head of the second follows the first's end."""
    claimed = {*two.title, *two.body}
    return msgspec.structs.replace(one, body=tuple(number for number in one.body if number not in claimed))


def _groups(full: Sequence[Row]) -> list[list[int]]:
    """Positions of running text, an article each. Text that follows an article's end belongs to none."""
    texts = [position for position, row in enumerate(full) if row.role in TEXT]
    groups: list[list[int]] = []
    first = {row.same: position for position, row in reversed(list(enumerate(full)))}
    over, before = False, -1
    for order, position in enumerate(texts):
        gap = full[before + 1 : position]
        before = position
        again = any(first[row.same] < position - len(gap) for row in gap if row.size >= 5)
        if not groups or _begins_anew(full, gap, texts, order, over=over, again=again):
            groups.append([position])
            over = False
        elif over or _is_over(full, gap, texts, order):
            over = True
        else:
            groups[-1].append(position)
    return groups


def _brief(full: Sequence[Row]) -> list[list[int]]:
    """A page without a full paragraph: its lines that are sentences, before anything that closes an
    article."""
    found: list[int] = []
    for position, row in enumerate(full):
        if found and row.role in _CLOSED | LISTED:
            break
        if row.role == "short" and row.ended and row.size >= 5:
            found.append(position)
    return [found] if found else []


def _run(full: Sequence[Row], texts: Sequence[int], order: int) -> int:
    """How many paragraphs follow in one run, this one included (three are enough).

    What closes or pauses an article, and a line that reads as a headline, ends the run.
    """
    count = 1
    while order + count < len(texts) and count < 3:
        gap = full[texts[order + count - 1] + 1 : texts[order + count]]
        if any(row.role in _CLOSED | _PAUSED | {"related"} or _is_headline(row) for row in gap):
            break
        count += 1
    return count


def _is_headline(row: Row) -> bool:
    return row.role == "short" and row.size >= 6 and not row.ended and not reads_on(row.key)


def _is_over(full: Sequence[Row], gap: Sequence[Row], texts: Sequence[int], order: int) -> bool:
    """Whether what stands between two paragraphs ends the article before the second."""
    roles = {row.role for row in gap}
    if roles & _CLOSED:
        return True
    if not roles & (_PAUSED | {"related"}):
        return False
    alone = _run(full, texts, order) < 2
    return alone and (bool(roles & _PAUSED) or _is_teaser(full, gap, texts[order]))


def _is_teaser(full: Sequence[Row], gap: Sequence[Row], position: int) -> bool:
    """Whether a lone paragraph behind a list's heading rather belongs to the list: it is cut off, or stands
    between headlines."""
    follows = full[position + 1] if position + 1 < len(full) else None
    listed = follows is not None and (_is_headline(follows) or follows.role in LISTED)
    touches = _is_headline(gap[-1]) and full[position].number - gap[-1].number == 1
    return not full[position].ended or (listed and _is_headline(gap[-1])) or (touches and listed)


def _begins_anew(
    full: Sequence[Row], gap: Sequence[Row], texts: Sequence[int], order: int, *, over: bool, again: bool
) -> bool:
    """Whether the gap before a paragraph holds the head of a further article; `again`: the page said one of
    its lines before, in a list of headlines."""
    score, run = _newness(full, gap, texts[order]), _run(full, texts, order)
    score += 2 * again
    score += run >= 2 and any(row.role in _CLOSED | _PAUSED for row in gap)
    return score >= 4 and (not over or score >= 6 or run >= 2)


def _newness(full: Sequence[Row], gap: Sequence[Row], position: int) -> int:
    candidates = [place for place, row in enumerate(gap) if row.role == "short" and row.size >= 4]
    if not candidates:
        return 0
    keys = [gap[place].same for place in candidates]
    repeated = next((place for place in candidates if keys.count(gap[place].same) > 1), None)
    title = candidates[-1] if repeated is None else repeated
    before, after = gap[:title], gap[title + 1 :]
    score = 4 if repeated is not None else 0
    score += 2 * any(row.role == "rule" for row in before)
    score += 2 * any(row.role in _ABOUT for row in after)
    score += any(row.role in _MATTER for row in before) + any(row.role in _CLOSED | _PAUSED for row in before)
    score += (gap[title].size >= 6) + {1: 3, 2: 1}.get(gap[title].level, 0)
    score += _changes_subject(full, gap[title], position)
    return score - 3 * any(row.role == "time" for row in gap)


def _changes_subject(full: Sequence[Row], title: Row, position: int) -> bool:
    """Whether the title speaks of what follows and not of what stands before."""
    named = content_words([title])
    ahead = content_words([row for row in full[position : position + 6] if row.role in TEXT])
    behind = content_words([row for row in full[max(0, position - 12) : position] if row.role in TEXT])
    return bool(named) and len(named & ahead) >= 0.4 * len(named) and len(named & behind) < 0.2 * len(named)


def _article(
    full: Sequence[Row], group: Sequence[int], reach: tuple[int, int], titles: frozenset[str], *, live: bool
) -> Cut:
    after, until = reach
    first, last = group[0], group[-1]
    head = choose_title(full[after:first], [full[position] for position in group], titles)
    if not head.lines and _is_title(full, group):
        head = Head((full[first].number,))
    body = {full[position].number for position in group}
    body |= leads(full[after:first], head, live=live)
    titled = [row for row in full[after:first] if row.number in head.lines]
    about = subject([*titled, *(full[place] for place in group)])
    for one, two in pairwise(group):
        body |= between(full[one + 1 : two], full[two], about, live=live)
    body |= trailing(full[last + 1 : until])
    body -= set(head.lines)
    begin = full[after].number if after < len(full) else 1
    end = full[until - 1].number + 1
    return Cut(
        tuple(sorted(head.lines)),
        tuple(sorted(body)),
        (begin, full[first].number),
        (full[last].number + 1, end),
    )


def _is_title(full: Sequence[Row], group: Sequence[int]) -> bool:
    """Whether the first paragraph is rather a title with a full stop or of great length: lines about it
    follow."""
    first = full[group[0]]
    if len(group) < 2 or first.size > 30:
        return False
    under = full[group[0] + 1 : group[1]]
    return bool(under) and under[0].role in _ABOUT | {"share"}
