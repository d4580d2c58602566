"""Memory that stands for a whole run: packs, lexicon, names, which the collector need not walk again."""

import gc


def keep_tables() -> None:
    """Exempt what is in memory now from garbage collection; for once a run, when the coder is made.

    So the collector passes over fewer lasting objects, and processes that are forked share them. For a
    process that codes many pages or serves; not for one that makes coder after coder.
    """
    gc.collect()
    gc.freeze()
