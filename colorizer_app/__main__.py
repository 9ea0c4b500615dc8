"""``python -m colorizer_app [PHOTO…]`` opens the window."""

from __future__ import annotations

import importlib
import multiprocessing
import sys
from collections.abc import Sequence
from importlib.util import find_spec


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and return the exit status once it is closed."""
    # A frozen app starts itself anew for each process of a pool.
    multiprocessing.freeze_support()
    if sys.platform == "win32" and find_spec("torch") is not None:
        # Since torch 2.9 its libraries do not load on Windows once Qt's are there.
        importlib.import_module("torch")
    from colorizer_app.ui.startup import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
