"""Speed: words a second of each stage on one core, against the limit, and how the time grows with a page."""
