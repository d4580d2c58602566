"""How a language is written and says things. What is true of all languages stands here, the rest in `ar/`."""
