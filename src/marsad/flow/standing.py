"""Memory that stands for a whole run: packs, lexicon, names, which the collector need not walk again."""

import gc


def keep_tables() -> None:
    """Exempt what is in memory now from garbage collection; for once a run, when the coder is made.

    Every pass of the collector over some hundred thousand lasting objects costs time, a fifth of the coding
    (`make bench`). For a process that codes many pages; not for one that makes coder after coder.
    """
    gc.collect()
    gc.freeze()
