"""News agencies, papers and channels as an Arabic line names them."""
