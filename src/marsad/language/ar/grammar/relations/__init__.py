"""Relations: who backs, leads, holds an office, is part of whom, controls what."""
