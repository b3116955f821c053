"""What is tried by hand asks for programs that no test does."""

collect_ignore = ["guided.py"]
