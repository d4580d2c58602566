"""The lines of a text page, numbered as an editor numbers them."""


def text_lines(text: str) -> tuple[str, ...]:
    """The lines between line feeds, a carriage return at an end dropped; lone carriage returns where they
    alone divide the page. A last empty line is none."""
    if "\n" not in text and "\r" in text:
        text = text.replace("\r", "\n")
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    if lines and not lines[-1]:
        lines.pop()
    return tuple(lines)
