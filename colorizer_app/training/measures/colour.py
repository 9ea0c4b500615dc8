"""How colourful a picture is, whatever its real colours were."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


def colourfulness(rgb: npt.NDArray[np.uint8]) -> float:
    """Return Hasler and Suesstrunk's colourfulness (2003) of an (H, W, 3) sRGB image.

    0 for a grey picture, about 15 slightly, 33 moderately, 59 quite colourful.
    """
    red, green, blue = np.moveaxis(rgb.astype(np.float32), -1, 0)
    red_green, yellow_blue = red - green, 0.5 * (red + green) - blue
    spread = np.hypot(red_green.std(), yellow_blue.std())
    return float(spread + 0.3 * np.hypot(red_green.mean(), yellow_blue.mean()))
