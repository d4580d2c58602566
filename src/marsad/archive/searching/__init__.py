"""Search over an archive: what a query means, which lines hold it, and what stands beside these."""
