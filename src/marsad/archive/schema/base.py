"""What tables share: the number of their form, the columns of ids and of changes, and the list of them."""

from sqlalchemy import Column, Integer, MetaData, String, text

SCHEMA = 14  # what each number brought stands in `growing`

# Ids and names sort by their code points on every database.
Key = String().with_variant(String(collation="C"), "postgresql")

metadata = MetaData()


def since() -> Column[int]:
    """The number of the change by which a row came to stand as it is."""
    return Column("since", Integer, nullable=False, server_default=text("1"))
