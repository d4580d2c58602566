"""What all tables share: the number of their form, the column of ids, and the list of them."""

from sqlalchemy import MetaData, String

SCHEMA = 7  # what each number brought stands in `growing.py`

# Ids and names sort by their code points on every database.
Key = String().with_variant(String(collation="C"), "postgresql")

metadata = MetaData()
