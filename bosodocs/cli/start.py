"""What a command does before it imports anything large: most of a process that fills one form is imports."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from types import ModuleType, TracebackType
from typing import Any

_LOADER = "pydantic.plugin._loader"

_NEW_OBJECTS = 100_000
"""How many new objects make the collector look for circular waste. Filling a form makes fewer, and no waste."""


class _NoPlugins(ModuleType):
    """Stands for pydantic's module of that name, and makes room for it if more is asked than what plugins there are."""

    get_plugins = tuple

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        sys.modules.pop(_LOADER, None)
        return getattr(import_module(_LOADER), name)


def quickly() -> None:
    """Spare a short process what it has no use for: plugins, and a collector that looks every 700 objects."""
    gc.set_threshold(_NEW_OBJECTS, *gc.get_threshold()[1:])
    _without_plugins()


def _without_plugins() -> None:
    """
    Tell pydantic that there are no plugins, unless the user has said which.

    pydantic (2.11 to 2.14) looks for them in every installed package before it builds its first model. Told not to, it
    still imports what it would look with (importlib.metadata, and with it e-mail and sockets), which takes a twentieth
    of filling one form.
    """
    if os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__") == "__all__":
        sys.modules.setdefault(_LOADER, _NoPlugins(_LOADER))


def quietly() -> None:
    """
    Let Ctrl-C end the command without a traceback, the imports included, which take most of its time.

    Exit code: 130, as of a shell's.
    """
    otherwise = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            os._exit(130)
        otherwise(kind, error, trace)

    sys.excepthook = hook
