"""Tags put into a document that has none: nothing else of it changes."""
