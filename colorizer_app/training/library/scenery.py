"""Thumbnails of the contexts that are shipped: small scenes, drawn by these functions.

Each is drawn at four times its size and shrunk, which smooths its edges. Coordinates run from 0
to 1, y downwards. Chance is a generator with a fixed seed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

SIDE = 128
_DRAWN = 4 * SIDE
_SHIFT = 8  # fractional bits of the coordinates that OpenCV draws at

Rgb: TypeAlias = tuple[int, int, int]
Point: TypeAlias = tuple[float, float]


class Canvas:
    """A square that scenes are drawn on."""

    def __init__(self, top: Rgb, bottom: Rgb) -> None:
        self.pixels = np.empty((_DRAWN, _DRAWN, 3), np.uint8)
        self.chance = np.random.default_rng(5)
        self.gradient(top, bottom, 0, 1)

    def gradient(self, top: Rgb, bottom: Rgb, start: float, stop: float) -> None:
        """Fill a band of rows from one colour to another."""
        rows = slice(round(start * _DRAWN), round(stop * _DRAWN))
        share = np.linspace(0, 1, rows.stop - rows.start)[:, None, None]
        self.pixels[rows] = np.round(np.array(top) * (1 - share) + np.array(bottom) * share)

    def area(self, colour: Rgb, points: Iterable[Point]) -> None:
        """Fill a polygon."""
        cv2.fillPoly(self.pixels, [_fixed(points)], colour, cv2.LINE_AA, _SHIFT)

    def box(self, colour: Rgb, left: float, top: float, right: float, bottom: float) -> None:
        """Fill a rectangle."""
        self.area(colour, ((left, top), (right, top), (right, bottom), (left, bottom)))

    def disc(self, colour: Rgb, x: float, y: float, radius: float, height: float = 1.0) -> None:
        """Fill a circle, or an ellipse ``height`` times as high as wide."""
        turn = np.linspace(0, 2 * np.pi, 60)
        self.area(
            colour,
            zip(x + radius * np.cos(turn), y + height * radius * np.sin(turn), strict=True),
        )

    def glow(self, colour: Rgb, x: float, y: float, radius: float, strength: float = 1.0) -> None:
        """Add light that fades with distance."""
        rows, columns = np.mgrid[:_DRAWN, :_DRAWN] / _DRAWN
        fading = np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / radius**2) * strength
        light = self.pixels + fading[..., None] * (np.array(colour, np.float64) - self.pixels)
        self.pixels[:] = np.round(np.clip(light, 0, 255))

    def hills(self, colour: Rgb, height: float, swing: float, phase: float = 0.0) -> None:
        """Fill all below a soft line."""
        x = np.linspace(0, 1, 80)
        y = height + swing * (np.sin(5 * x + phase) + 0.4 * np.sin(13 * x + 2 * phase))
        self.area(colour, [*zip(x, y, strict=True), (1, 1), (0, 1)])

    def cloud(self, colour: Rgb, x: float, y: float, size: float) -> None:
        """Draw a cloud of a few discs."""
        for dx, dy, radius in ((-1, 0.2, 0.6), (-0.4, -0.2, 0.75), (0.4, -0.1, 0.7), (1, 0.2, 0.5)):
            self.disc(colour, x + dx * size, y + dy * size, radius * size, 0.8)

    def fir(self, colour: Rgb, x: float, foot: float, height: float) -> None:
        """Draw a fir of three tiers."""
        for tier in range(3):
            top, width = foot - height * (1 - 0.24 * tier), height * (0.16 + 0.07 * tier)
            bottom = top + height * 0.5
            self.area(colour, ((x, top), (x + width, bottom), (x - width, bottom)))

    def tree(self, trunk: Rgb, leaves: Iterable[Rgb], x: float, foot: float, size: float) -> None:
        """Draw a round tree, its leaves in several colours."""
        self.box(trunk, x - 0.06 * size, foot - 0.6 * size, x + 0.06 * size, foot)
        places = ((-0.26, 0.72, 0.3), (0.26, 0.74, 0.3), (0, 0.98, 0.34), (-0.04, 0.72, 0.26))
        for colour, (dx, dy, radius) in zip(leaves, places, strict=True):
            self.disc(colour, x + dx * size, foot - dy * size, radius * size)


def paint(scene: str) -> npt.NDArray[np.uint8]:
    """Return a scene's thumbnail, (128, 128, 3) sRGB.

    Raises
    ------
    KeyError
        If there is no such scene.
    """
    drawn = SCENES[scene]().pixels
    return np.asarray(cv2.resize(drawn, (SIDE, SIDE), interpolation=cv2.INTER_AREA), np.uint8)


def _fixed(points: Iterable[Point]) -> npt.NDArray[np.int32]:
    return np.asarray(np.round(np.array(list(points)) * _DRAWN * 2**_SHIFT), np.int32)


def _sunny_day() -> Canvas:
    canvas = Canvas((58, 134, 214), (176, 217, 245))
    canvas.glow((255, 244, 190), 0.76, 0.22, 0.26, 0.9)
    canvas.disc((255, 236, 130), 0.76, 0.22, 0.1)
    canvas.cloud((255, 255, 255), 0.28, 0.3, 0.11)
    canvas.hills((120, 178, 84), 0.72, 0.03)
    canvas.hills((88, 152, 62), 0.84, 0.03, 2.0)
    return canvas


def _overcast() -> Canvas:
    canvas = Canvas((136, 144, 152), (196, 201, 204))
    for colour, x, y, size in (
        ((158, 165, 172), 0.2, 0.16, 0.16),
        ((176, 182, 187), 0.72, 0.2, 0.18),
        ((190, 195, 199), 0.42, 0.36, 0.15),
    ):
        canvas.cloud(colour, x, y, size)
    canvas.hills((122, 136, 122), 0.74, 0.02, 1.0)
    canvas.hills((96, 112, 94), 0.85, 0.025, 3.0)
    return canvas


def _sunset() -> Canvas:
    canvas = Canvas((74, 54, 112), (250, 158, 78))
    canvas.gradient((74, 54, 112), (232, 104, 88), 0, 0.4)
    canvas.gradient((232, 104, 88), (254, 190, 96), 0.4, 0.66)
    canvas.glow((255, 232, 150), 0.5, 0.62, 0.22)
    canvas.disc((255, 240, 176), 0.5, 0.6, 0.1)
    canvas.gradient((214, 116, 84), (70, 44, 74), 0.66, 1)
    for y, width in ((0.71, 0.13), (0.77, 0.1), (0.84, 0.07), (0.92, 0.04)):
        canvas.box((255, 214, 136), 0.5 - width, y - 0.01, 0.5 + width, y + 0.01)
    return canvas


def _night() -> Canvas:
    canvas = Canvas((9, 14, 40), (38, 52, 96))
    for x, y, radius in canvas.chance.random((40, 3)):
        canvas.disc((230, 234, 255), x, 0.65 * y, 0.003 + 0.004 * radius)
    canvas.glow((190, 204, 240), 0.7, 0.24, 0.2, 0.5)
    canvas.disc((246, 243, 220), 0.7, 0.24, 0.1)
    canvas.hills((16, 22, 44), 0.76, 0.03)
    for x, y in ((0.2, 0.86), (0.26, 0.9), (0.55, 0.88), (0.82, 0.84)):
        canvas.box((255, 206, 110), x, y, x + 0.025, y + 0.03)
    return canvas


def _snow() -> Canvas:
    canvas = Canvas((150, 190, 226), (226, 238, 248))
    canvas.area((190, 208, 226), ((0, 0.62), (0.28, 0.34), (0.5, 0.56), (0.74, 0.28), (1, 0.6)))
    canvas.hills((238, 245, 252), 0.66, 0.03)
    canvas.hills((250, 253, 255), 0.8, 0.03, 2.4)
    for x, foot, height in ((0.2, 0.8, 0.3), (0.34, 0.84, 0.24), (0.84, 0.86, 0.34)):
        canvas.fir((74, 104, 112), x, foot, height)
        canvas.fir((236, 244, 250), x - 0.012, foot - 0.05, height * 0.8)
    return canvas


def _forest() -> Canvas:
    canvas = Canvas((188, 214, 178), (126, 164, 108))
    for row, colour in enumerate(((116, 154, 104), (74, 122, 70), (42, 88, 48))):
        foot, height = 0.72 + 0.13 * row, 0.46 + 0.1 * row
        for place in range(6):
            canvas.fir(colour, 0.02 + 0.2 * place + 0.09 * (row % 2), foot, height)
        canvas.box(colour, 0, foot - 0.08, 1, 1)
    return canvas


def _autumn() -> Canvas:
    canvas = Canvas((196, 208, 214), (240, 224, 190))
    canvas.hills((196, 138, 66), 0.76, 0.02)
    red, orange, yellow = (184, 64, 40), (222, 122, 40), (238, 180, 66)
    canvas.tree((92, 62, 44), (red, orange, orange, red), 0.24, 0.84, 0.56)
    canvas.tree((92, 62, 44), (yellow, orange, yellow, orange), 0.74, 0.88, 0.62)
    for x, y, pick in canvas.chance.random((40, 3)):
        canvas.disc((red, orange, yellow)[int(3 * pick)], x, 0.87 + 0.13 * y, 0.013, 0.6)
    return canvas


def _meadow() -> Canvas:
    canvas = Canvas((120, 184, 232), (214, 236, 246))
    canvas.hills((150, 196, 96), 0.5, 0.025)
    canvas.gradient((132, 188, 76), (74, 146, 46), 0.6, 1)
    colours = ((232, 66, 58), (250, 214, 74), (255, 255, 255), (148, 96, 190))
    for place, (x, y) in enumerate(canvas.chance.random((70, 2))):
        depth = 0.62 + 0.38 * y
        canvas.disc(colours[place % 4], x, depth, 0.008 + 0.016 * (depth - 0.6))
    return canvas


def _mountains() -> Canvas:
    canvas = Canvas((84, 146, 208), (206, 226, 240))
    canvas.area((132, 148, 170), ((-0.1, 0.8), (0.3, 0.26), (0.7, 0.8)))
    canvas.area(
        (246, 249, 252), ((0.3, 0.26), (0.43, 0.44), (0.34, 0.4), (0.28, 0.46), (0.18, 0.42))
    )
    canvas.area((102, 118, 142), ((0.3, 0.82), (0.7, 0.16), (1.1, 0.82)))
    canvas.area(
        (250, 252, 254), ((0.7, 0.16), (0.84, 0.39), (0.75, 0.34), (0.67, 0.42), (0.57, 0.38))
    )
    canvas.hills((96, 136, 84), 0.78, 0.02)
    canvas.hills((66, 106, 62), 0.9, 0.02, 2.0)
    return canvas


def _seaside() -> Canvas:
    canvas = Canvas((92, 168, 226), (206, 232, 246))
    canvas.cloud((255, 255, 255), 0.7, 0.2, 0.09)
    canvas.gradient((30, 110, 172), (64, 176, 196), 0.46, 0.8)
    canvas.area((255, 255, 255), ((0.28, 0.22), (0.28, 0.46), (0.13, 0.46)))
    canvas.area((238, 240, 244), ((0.3, 0.26), (0.3, 0.46), (0.4, 0.46)))
    canvas.area((150, 62, 50), ((0.13, 0.48), (0.41, 0.48), (0.36, 0.53), (0.18, 0.53)))
    canvas.hills((240, 248, 250), 0.77, 0.012)
    canvas.hills((234, 210, 160), 0.8, 0.012)
    return canvas


def _desert() -> Canvas:
    canvas = Canvas((98, 168, 220), (232, 228, 206))
    canvas.disc((255, 246, 206), 0.22, 0.2, 0.07)
    canvas.hills((232, 186, 122), 0.6, 0.04, 0.4)
    canvas.hills((214, 158, 92), 0.72, 0.05, 2.6)
    canvas.hills((192, 130, 70), 0.88, 0.05, 4.6)
    return canvas


def _city_street() -> Canvas:
    canvas = Canvas((164, 192, 214), (222, 226, 226))
    walls = (150, 104, 84), (186, 172, 150), (128, 134, 142), (198, 150, 104), (142, 120, 112)
    tops = 0.2, 0.36, 0.1, 0.3, 0.16
    for place, (wall, top) in enumerate(zip(walls, tops, strict=True)):
        left = 0.2 * place
        canvas.box(wall, left, top, left + 0.2, 0.82)
        for row in range(int((0.72 - top) / 0.1)):
            for column in (0.04, 0.115):
                y = top + 0.05 + 0.1 * row
                canvas.box((226, 232, 236), left + column, y, left + column + 0.045, y + 0.055)
    canvas.box((176, 172, 166), 0, 0.8, 1, 0.86)
    canvas.box((84, 86, 92), 0, 0.86, 1, 1)
    for x in (0.06, 0.36, 0.66, 0.96):
        canvas.box((236, 236, 230), x - 0.06, 0.92, x + 0.06, 0.94)
    return canvas


def _room(wall: Rgb, floor: Rgb, sofa: Rgb) -> Canvas:
    canvas = Canvas(wall, wall)
    canvas.gradient(floor, floor, 0.8, 1)
    dark: Rgb = (int(0.8 * sofa[0]), int(0.8 * sofa[1]), int(0.8 * sofa[2]))
    canvas.box(dark, 0.46, 0.56, 0.94, 0.86)
    canvas.box(sofa, 0.5, 0.68, 0.9, 0.8)
    for x in (0.46, 0.94):
        canvas.box(sofa, x - 0.05, 0.62, x + 0.05, 0.86)
    return canvas


def _room_by_daylight() -> Canvas:
    canvas = _room((228, 230, 228), (198, 172, 140), (112, 142, 168))
    canvas.box((250, 250, 248), 0.1, 0.1, 0.46, 0.54)
    canvas.box((150, 202, 236), 0.13, 0.13, 0.43, 0.51)
    canvas.box((130, 182, 110), 0.13, 0.42, 0.43, 0.51)
    canvas.box((250, 250, 248), 0.27, 0.12, 0.29, 0.52)
    canvas.area((250, 240, 214), ((0.13, 0.84), (0.42, 0.84), (0.56, 1), (0.2, 1)))
    return canvas


def _room_by_lamplight() -> Canvas:
    canvas = _room((118, 74, 44), (84, 50, 32), (128, 58, 44))
    canvas.glow((255, 202, 112), 0.25, 0.36, 0.34, 0.95)
    canvas.box((70, 46, 34), 0.24, 0.4, 0.26, 0.84)
    canvas.box((70, 46, 34), 0.17, 0.83, 0.33, 0.86)
    canvas.area((255, 232, 164), ((0.19, 0.24), (0.31, 0.24), (0.37, 0.42), (0.13, 0.42)))
    return canvas


def _portrait() -> Canvas:
    canvas = Canvas((150, 116, 88), (108, 80, 62))
    canvas.glow((214, 178, 138), 0.5, 0.36, 0.42, 0.7)
    canvas.disc((70, 44, 32), 0.5, 0.38, 0.225, 1.15)
    canvas.disc((72, 96, 130), 0.5, 1.02, 0.38, 0.9)
    canvas.box((212, 152, 116), 0.43, 0.54, 0.57, 0.72)
    canvas.disc((212, 152, 116), 0.5, 0.7, 0.07)
    canvas.disc((232, 178, 142), 0.5, 0.42, 0.165, 1.25)
    canvas.area(
        (70, 44, 32), ((0.33, 0.38), (0.36, 0.18), (0.64, 0.18), (0.67, 0.38), (0.52, 0.28))
    )
    for x in (0.44, 0.56):
        canvas.disc((58, 40, 34), x, 0.42, 0.017)
    canvas.disc((190, 92, 86), 0.5, 0.535, 0.04, 0.4)
    return canvas


def _food() -> Canvas:
    canvas = Canvas((150, 104, 66), (126, 84, 52))
    canvas.disc((246, 244, 238), 0.5, 0.52, 0.4)
    canvas.disc((228, 226, 220), 0.5, 0.52, 0.3)
    for x, y, radius, colour in (
        (0.4, 0.44, 0.12, (206, 52, 40)),
        (0.6, 0.42, 0.1, (236, 168, 52)),
        (0.58, 0.62, 0.12, (96, 152, 60)),
        (0.4, 0.64, 0.09, (226, 110, 46)),
        (0.5, 0.53, 0.07, (72, 122, 50)),
    ):
        canvas.disc(colour, x, y, radius)
        canvas.glow((255, 255, 255), x - 0.03, y - 0.03, 0.025, 0.4)
    return canvas


SCENES: dict[str, Callable[[], Canvas]] = {
    "sunny-day": _sunny_day,
    "overcast": _overcast,
    "sunset": _sunset,
    "night": _night,
    "snow": _snow,
    "forest": _forest,
    "autumn": _autumn,
    "meadow": _meadow,
    "mountains": _mountains,
    "seaside": _seaside,
    "desert": _desert,
    "city-street": _city_street,
    "room-by-daylight": _room_by_daylight,
    "room-by-lamplight": _room_by_lamplight,
    "portrait": _portrait,
    "food": _food,
}
"""What draws each scene."""
