"""The manifest that lies beside weights, and what can be wrong with either; without torch."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from colorizer_app.errors import ColorizerError
from colorizer_app.model.config import ColorizationConfig

FORMAT = "colorizer-weights-1"
REMEDY = "If it came with Colorizer, please install Colorizer again."


class WeightsError(ColorizerError):
    """The weights cannot be used; the message says which file and why."""


class WeightsNotFoundError(WeightsError):
    """The weights file or its manifest is not there or cannot be read."""


class TruncatedWeightsError(WeightsError):
    """The weights file is not the one its manifest describes: cut short or altered."""


class ForeignWeightsError(WeightsError):
    """The file or manifest was made by something else, or for another network."""


def read_manifest(path: Path) -> dict[str, Any]:
    """Return the manifest that lies beside a weights file.

    Raises
    ------
    WeightsNotFoundError
        If there is none, or it cannot be read.
    ForeignWeightsError
        If it is not a manifest of this program.
    """
    manifest_path = path.with_suffix(".json")
    try:
        manifest = json.loads(manifest_path.read_text(encoding="utf-8"))
    except OSError as error:
        raise WeightsNotFoundError(
            f"The colour model's description {manifest_path.name} cannot be read: "
            f"{error.strerror}. {REMEDY}"
        ) from error
    except ValueError as error:
        raise ForeignWeightsError(_no_manifest(manifest_path)) from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise ForeignWeightsError(_no_manifest(manifest_path))
    return manifest


def config_of(manifest: dict[str, Any], name: str) -> ColorizationConfig:
    """Return the configuration of the network whose weights, ``name``, a manifest describes.

    Raises
    ------
    ForeignWeightsError
        If it is not there, or names a network that cannot be built.
    """
    try:
        return ColorizationConfig.from_json(json.dumps(manifest["config"]))
    except (KeyError, ValueError) as error:
        raise ForeignWeightsError(
            f"The colour model {name} is of a kind that this version does not know. {REMEDY}"
        ) from error


def _no_manifest(path: Path) -> str:
    return f"{path.name} does not describe a colour model of Colorizer. {REMEDY}"
