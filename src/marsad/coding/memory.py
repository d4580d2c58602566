"""What a coder remembers while it reads an article: who spoke last, whose words these are, what last happened."""

from marsad.language.clauses import Happening, Phrase, Saying
from marsad.records import Mention, Span

_SPECIFIC = frozenset(("air-strike", "shelling", "bombing", "violence-against-civilians"))


class Memory:
    """The state of one reading; made anew for each version, never shared."""

    def __init__(self) -> None:
        """Nothing is remembered yet."""
        self.speaker: tuple[Mention, ...] = ()
        self.role: Mention | None = None
        self.via: Mention | None = None
        self.line = 0
        self._strike: str | None = None

    def speaks(
        self, saying: Saying, speaker: tuple[Mention, ...], role: Mention | None, via: Mention | None
    ) -> None:
        """Remember the speaker of a saying."""
        self.speaker, self.role, self.via, self.line = speaker, role, via, saying.line

    def happened(self, event: Happening) -> None:
        """Remember what kind of attack an article last told exactly."""
        if event.type in _SPECIFIC and not event.definite and not event.vague:
            self._strike = event.type

    def type_of(self, event: Happening, *, from_the_air: bool) -> str:
        """The event's type, where its word leaves it open («the attack», «the shelling») that of what was told before.

        `from_the_air` says that the article tells of air strikes: shelling of untold means is then one.
        """
        if event.vague and event.type == "shelling":
            return "air-strike" if from_the_air else event.type
        if event.vague and event.type == "offensive" and (event.definite or event.mood == "denied"):
            return self._strike or event.type
        if event.type == "clash" and event.definite and event.counts:
            return self._strike or event.type
        return event.type


def mention(text: str, span: Span, pack_id: str | None = None) -> Mention:
    """A mention of the text's words at `span`."""
    return Mention(span.of(text), span, pack_id)


def phrase_mention(text: str, phrase: Phrase) -> Mention:
    """A mention of a phrase."""
    return mention(text, phrase.span, phrase.id)
