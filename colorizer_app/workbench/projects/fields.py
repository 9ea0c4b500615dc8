"""What ``project.json`` says of a project: nothing but values, and exactly those of its version."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from colorizer_app.look import Look
from colorizer_app.workbench.projects.marks import FileMark
from colorizer_app.workbench.projects.project import FileReference, Project
from colorizer_app.workbench.variants import Variant, Variants
from colorizer_app.workbench.versioned import read_versioned

FORMAT = "colorizer-project"
VERSION = 1

_FIELDS = {"format", "version", "name", "source", "variants", "current", "next", "stands_for"}
_VARIANT_FIELDS = {"key", "name", "starred", "look"}
_REFERENCE_FIELDS = {"path", "relative", "mark"}
_MARK_FIELDS = {"size", "fingerprint"}


def to_json(project: Project) -> bytes:
    """Write everything of a project but its pictures."""
    variants = project.variants
    found = {
        "format": FORMAT,
        "version": VERSION,
        "name": project.name,
        "source": _reference_fields(project.source),
        "variants": [_variant_fields(variant) for variant in variants.items],
        "current": variants.current_key,
        "next": variants.next_key,
        "stands_for": _reference_fields(project.stands_for),
    }
    # ASCII escapes also carry file names that are not valid Unicode.
    return json.dumps(found, indent=1, allow_nan=False).encode("ascii")


def parsed(data: bytes) -> dict[str, Any]:
    """Read the fields that `to_json` wrote.

    Raises
    ------
    ValueError
        If it is anything else, or of a newer version; the message is a sentence.
    """
    found = read_versioned(data, "project", FORMAT, VERSION)
    return _require(found, _FIELDS, "project")


def project_from(
    found: dict[str, Any], pixels: bytes | None, thumbnails: dict[int, bytes]
) -> Project:
    """Put the fields of a project and its pictures together.

    Raises
    ------
    ValueError
        If something does not fit; the message is a sentence.
    """
    return Project(
        name=_text(found["name"]),
        source=_reference_from(found["source"]),
        variants=_variants_from(found),
        pixels=pixels,
        thumbnails=thumbnails,
        stands_for=_reference_from(found["stands_for"]),
    )


def _variant_fields(variant: Variant) -> dict[str, Any]:
    return {
        "key": variant.key,
        "name": variant.name,
        "starred": variant.starred,
        "look": json.loads(variant.look.to_json()),
    }


def _reference_fields(reference: FileReference | None) -> dict[str, Any] | None:
    if reference is None:
        return None
    mark = reference.mark
    return {
        "path": str(reference.path),
        "relative": reference.relative,
        "mark": None if mark is None else {"size": mark.size, "fingerprint": mark.fingerprint},
    }


def _variants_from(found: dict[str, Any]) -> Variants:
    items = found["variants"]
    if not isinstance(items, list) or not items:
        raise ValueError("A project has a list of variants.")
    current, following = _whole(found["current"]), _whole(found["next"])
    return Variants(tuple(_variant_from(item) for item in items), current, following)


def _variant_from(found: object) -> Variant:
    values = _require(found, _VARIANT_FIELDS, "variant")
    if type(values["starred"]) is not bool:
        raise ValueError("A variant is a favourite or not.")
    look = Look.from_json(json.dumps(values["look"]))
    return Variant(_whole(values["key"]), look, _text(values["name"]), values["starred"])


def _reference_from(found: object) -> FileReference | None:
    if found is None:
        return None
    values = _require(found, _REFERENCE_FIELDS, "reference to a file")
    path = _path(values["path"])
    relative = None if values["relative"] is None else _path(values["relative"])
    return FileReference(Path(path), relative, _mark_from(values["mark"]))


def _mark_from(found: object) -> FileMark | None:
    if found is None:
        return None
    return FileMark(**_require(found, _MARK_FIELDS, "mark of a file"))


def _require(found: object, fields: set[str], what: str) -> dict[str, Any]:
    if not isinstance(found, dict) or found.keys() != fields:
        raise ValueError(f"It lacks something that a {what} has, or has something else besides.")
    return found


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("A name or a path must be text.")
    return value


def _path(value: object) -> str:
    path = _text(value)
    if not path or "\0" in path:
        raise ValueError("A path has characters, and no null among them.")
    return path


def _whole(value: object) -> int:
    if type(value) is not int or value < 0:
        raise ValueError("A key is a whole number.")
    return value
