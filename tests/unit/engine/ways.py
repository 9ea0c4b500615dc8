"""Ways to colour a photo, and not to; imported where torch cannot be, and where it can."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from colorizer_app.engine import FULL_RESOLUTION, CancelToken, Engine, EngineError, MemoryLimitError
from colorizer_app.engine.onnx_processor import OnnxProcessor
from colorizer_app.errors import Cancelled
from colorizer_app.imaging import Photo, open_photo
from colorizer_app.look import Context, Look, Weighted


def colour_all(weights: Path, source: Path, results: Path) -> None:
    """Colour a photo in every way there is, and write what comes out."""
    photo = open_photo(source)
    found: dict[str, Any] = {}
    for name, engine in {
        "whole": Engine(weights, working_size=96),
        "full": Engine(weights, working_size=FULL_RESOLUTION),
        "tiled": tiled(Engine(weights, working_size=FULL_RESOLUTION)),
        "limited": Engine(weights, working_size=192, max_memory=10**9),
    }.items():
        context = Weighted(Context("another", engine.overall_features(upside_down(photo))))
        for look, options in {
            "plain": Look(),
            "safe": Look(boldness=0.0),
            "alternative": Look(alternative=1),
            "regression": Look(head="regression"),
            "borrowed": Look(contexts=(context,), context_strength=0.6),
        }.items():
            found[f"{name} {look}"] = engine.colorize(photo, options)
            ab = engine.colours(photo, options).ab
            found[f"{name} {look} ab"] = ab
    np.savez(results, **found)


def upside_down(photo: Photo) -> Photo:
    return replace(photo, lightness=np.ascontiguousarray(photo.lightness[::-1]))


def tiled(engine: Engine) -> Engine:
    engine._tile_pixels[engine.device_name] = 40_000
    return engine


def fail_all(weights: Path, source: Path) -> dict[str, str]:
    """Return what is said where a photo is not coloured."""
    photo = open_photo(source)
    said: dict[str, str] = {}
    token = CancelToken()

    def cancel(stage: str, share: float) -> None:
        if share >= 0.3:
            token.cancel()

    try:
        engine = tiled(Engine(weights, working_size=FULL_RESOLUTION))
        engine.colorize(photo, progress=cancel, cancel=token)
    except Cancelled:
        said["cancelled"] = "yes"
    try:
        Engine(weights, max_memory=10**8).colorize(photo)
    except MemoryLimitError as error:
        said["refused"] = str(error)
    said["memory"] = without_memory(weights, photo)
    return said


def without_memory(weights: Path, photo: Photo) -> str:
    notices: list[str] = []
    engine = Engine(weights, working_size=FULL_RESOLUTION, on_notice=notices.append)
    processor = engine._runner.processor
    assert isinstance(processor, OnnxProcessor)

    class Starved:
        def run(self, *_: object) -> None:
            raise MemoryError

    processor._sessions["local"] = Starved()
    try:
        engine.colorize(photo)
    except EngineError as error:
        return f"{error} {notices}"
    return ""
