"""Measures how long the app takes from the start of its process to pixels on the screen.

    xvfb-run -s "-screen 0 1280x860x24" python -m tests.tools.startup
    xvfb-run -s "-screen 0 1280x860x24" python -m tests.tools.startup --graphs

The first line has torch compute the colours, the second ONNX Runtime.

Starts `python -m colorizer_app` on a photo that it makes, looks at the screen from outside and says
when the window, the grey photo and the first colours were there. The first start finds what it can
in the system's file cache, the later ones everything. Start it from the checkout; it needs an X
display without a window manager, so that the window is in the upper left corner.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QGuiApplication, QImage

from colorizer_app.ui.image_layer import pixels_of
from tests.tools.graphs import graphs_beside_the_weights
from tests.tools.large_photo import write_large_photo

_RIGHT_OF_THE_DIVIDER = (500, 500, 200, 130)  # foliage: uneven, and never left grey
"""x, y, width and height of a part of the screen where the window shows the result."""

_INTERVAL_S = 0.01
_PATIENCE_S = 180.0
_MILESTONES = ("window", "grey photo", "first colours")


def main() -> int:
    """Print a line for every start."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--megapixels", type=float, default=12.0)
    parser.add_argument("--starts", type=int, default=3)
    parser.add_argument("--graphs", action="store_true", help="write the weights' graphs before")
    arguments = parser.parse_args()
    app = QGuiApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder, graphs_beside_the_weights(arguments.graphs):
        print("".join(f"{milestone:>16}" for milestone in _MILESTONES))
        photo = Path(folder) / "photo.jpg"
        write_large_photo(photo, arguments.megapixels)
        for _ in range(arguments.starts):
            seconds = _start(photo, Path(folder))
            print("".join(f"{value:>14.2f} s" for value in seconds), flush=True)
            app.processEvents()
    return 0


def _start(photo: Path, home: Path) -> list[float]:
    homes = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
    environment = os.environ | dict.fromkeys(homes, str(home)) | {"QT_QPA_PLATFORM": "xcb"}
    began = time.monotonic()
    process = subprocess.Popen([sys.executable, "-m", "colorizer_app", photo], env=environment)
    try:
        seconds: list[float] = []
        while len(seconds) < len(_MILESTONES):
            reached = _reached(_seen())
            now = time.monotonic() - began
            seconds += [now] * (reached - len(seconds))
            if process.poll() is not None or now > _PATIENCE_S:
                sys.exit(f"No {_MILESTONES[len(seconds)]} after {now:.0f} s.")
            time.sleep(_INTERVAL_S)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(_PATIENCE_S)
    return seconds


def _seen() -> NDArray[np.uint8]:
    grabbed = QGuiApplication.primaryScreen().grabWindow(0, *_RIGHT_OF_THE_DIVIDER)
    return pixels_of(grabbed.toImage().convertToFormat(QImage.Format.Format_RGB32))


def _reached(pixels: NDArray[np.uint8]) -> int:
    """How many of the milestones the screen shows: nothing is black, and only a photo uneven."""
    if pixels.max() < 12:
        return 0
    levels = np.bincount(pixels[..., 1].ravel(), minlength=256)
    if levels.max() > pixels[..., 1].size / 4:
        return 1
    spread = np.ptp(pixels.astype(np.int16), axis=2)
    return 3 if (spread > 12).mean() > 0.1 else 2


if __name__ == "__main__":
    sys.exit(main())
