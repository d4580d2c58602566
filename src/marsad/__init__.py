"""Marsad (مرصد): the attributed record of armed conflict, read from news pages, Arabic first.

A page goes in; out comes who says that who did what to whom, where, when and through whom, who denies it,
who backs whom and who holds what. Nothing enters the record without the sentence that says it.

CONTRIBUTING.md describes the rooms and the way of the data between them; `marsad --help` lists the commands.
"""

__all__ = ["__version__"]

__version__ = "0.1.0"
