"""The commands. Ctrl-C ends them quietly from here on: most of a command is what it imports."""

from __future__ import annotations

from bosodocs.cli import start

start.quietly()
