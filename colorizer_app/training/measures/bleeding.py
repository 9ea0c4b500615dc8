"""Colour that spills where the photo has no edge to hold it."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

_SIGMA = 1.0
_WINDOW = 7  # three sigma to either side
_EDGE_SLOPE = 3.0  # L* a pixel, after smoothing: the middle of a sharp step of about 10 L*
_REACH = 4  # pixels by which smoothing and derivative together spread a sharp colour edge


def away_from_luma_edges(lightness: npt.NDArray[np.float32]) -> npt.NDArray[np.bool_]:
    """Return where no luma edge is near.

    A luma edge is a pixel at which L*, smoothed by a Gaussian of 1 pixel, rises by 3 L* a pixel or
    more; near means within 4 pixels in either direction.

    Parameters
    ----------
    lightness
        L* of the photo, 0 to 100, (H, W).

    Returns
    -------
    ndarray of bool
        (H, W).
    """
    edges = _squared_gradient(lightness) >= _EDGE_SLOPE**2
    side = 2 * _REACH + 1
    near = cv2.dilate(edges.astype(np.uint8), np.ones((side, side), np.uint8))
    return np.asarray(near == 0, np.bool_)


def chroma_gradient_energy(ab: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return the squared gradients of a* and b*, summed, at each pixel: (H, W, 2) to (H, W).

    The planes are smoothed by a Gaussian of 1 pixel first, which a compressed photo's chroma noise
    does not survive; derivatives are Sobel's, in Lab units a pixel. *Bleeding* is the sum of this
    energy over all pixels away from luma edges, divided by the same sum in the real photos: above
    1 where colour spills over edges or blotches flat ground, below 1 in dull pictures too. So its
    companion, the *share* of the whole energy that lies away from edges, which knows no dullness,
    stands beside it.
    """
    return _squared_gradient(ab[..., 0]) + _squared_gradient(ab[..., 1])


def _squared_gradient(plane: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    border = cv2.BORDER_REPLICATE
    smooth = cv2.GaussianBlur(plane, (_WINDOW, _WINDOW), _SIGMA, borderType=border)
    # Sobel's kernel weighs two-pixel differences by 1, 2 and 1.
    across = cv2.Sobel(smooth, cv2.CV_32F, 1, 0, scale=1 / 8, borderType=border)
    down = cv2.Sobel(smooth, cv2.CV_32F, 0, 1, scale=1 / 8, borderType=border)
    return np.asarray(across**2 + down**2, np.float32)
