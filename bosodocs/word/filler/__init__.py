"""A .docx template filled: its tags compiled to steps, once."""
