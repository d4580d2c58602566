"""Words: tokens become words, each with what it is here; names, times and figures are one word each."""
