"""Pictures of the screens for the documents: drawn from real play, the same on every machine."""
