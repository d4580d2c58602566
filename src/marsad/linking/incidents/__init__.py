"""Which event marks tell one happening."""
