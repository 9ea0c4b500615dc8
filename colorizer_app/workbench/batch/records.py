"""Items and settings as lines of JSON, and back, with everything checked."""

from __future__ import annotations

import json
from pathlib import Path, PurePath, PurePosixPath
from typing import Any, TypeAlias

from colorizer_app.imaging import SAVE_SUFFIXES
from colorizer_app.look import Look
from colorizer_app.workbench.batch.item import BatchSettings, Item, NamedLook, Stamp, Status
from colorizer_app.workbench.batch.template import NameTemplate

Fields: TypeAlias = dict[str, Any]


def settings_fields(settings: BatchSettings) -> Fields:
    """Return the settings as JSON has them, without the folder, which may be moved."""
    return {
        "look": _look_fields(settings.look),
        "template": settings.template.text,
        "suffix": settings.suffix,
        "quality": settings.quality,
        "overwrite": settings.overwrite,
        "note": settings.note,
    }


def settings_from(fields: object, folder: Path) -> BatchSettings:
    """Read what `settings_fields` returned.

    Raises
    ------
    ValueError, TemplateError
        If it is anything else.
    """
    if isinstance(fields, dict):
        fields = {"note": True, **fields}  # journals did not say so at first
    known = _exactly(fields, {"look", "template", "suffix", "quality", "overwrite", "note"})
    suffix = _text_or_none(known["suffix"])
    quality = _whole(known["quality"])
    if (suffix is not None and suffix.lower() not in SAVE_SUFFIXES) or not 1 <= quality <= 100:
        raise ValueError("no such format or quality")
    if not isinstance(known["overwrite"], bool) or not isinstance(known["note"], bool):
        raise ValueError("overwrite and note are true or false")
    return BatchSettings(
        folder=folder,
        look=_look_from(known["look"]),
        template=NameTemplate(_text(known["template"])),
        suffix=suffix,
        quality=quality,
        overwrite=known["overwrite"],
        note=known["note"],
    )


def item_fields(item: Item, folder: Path) -> Fields:
    """Return an item as JSON has it. What has no value is left out."""
    fields = {
        "id": item.id,
        "source": str(item.source),
        "output": PurePath(item.output.relative_to(folder)).as_posix(),
        "status": item.status,
        "error": item.error,
        "seconds": item.seconds,
        "look": None if item.look is None else _look_fields(item.look),
        "width": item.width,
        "height": item.height,
        "device": item.device,
        "stamp": item.stamp,
        "result_size": item.result_size,
    }
    return {name: value for name, value in fields.items() if value is not None}


def item_from(fields: object, folder: Path) -> Item:
    """Read what `item_fields` returned.

    Raises
    ------
    ValueError
        If it is anything else, or the result would lie outside the folder.
    """
    optional = {"error", "seconds", "look", "width", "height", "device", "stamp", "result_size"}
    known = _exactly(fields, {"id", "source", "output", "status"}, optional)
    source = Path(_text(known["source"]))
    if not source.is_absolute():
        raise ValueError("a source is not absolute")
    return Item(
        id=_whole(known["id"]),
        source=source,
        output=_inside(folder, _text(known["output"])),
        status=Status(_text(known["status"])),
        error=_text_or_none(known.get("error")),
        seconds=_number_or_none(known.get("seconds")),
        look=None if "look" not in known else _look_from(known["look"]),
        width=_whole_or_none(known.get("width")),
        height=_whole_or_none(known.get("height")),
        device=_text_or_none(known.get("device")),
        stamp=None if "stamp" not in known else _stamp_from(known["stamp"]),
        result_size=_whole_or_none(known.get("result_size")),
    )


def _look_fields(named: NamedLook) -> Fields:
    return {"name": named.name, "look": json.loads(named.look.to_json())}


def _look_from(fields: object) -> NamedLook:
    known = _exactly(fields, {"name", "look"})
    return NamedLook(_text(known["name"]), Look.from_json(json.dumps(known["look"])))


def _stamp_from(value: object) -> Stamp:
    if not isinstance(value, list) or len(value) != 2:
        raise ValueError("a stamp is two numbers")
    size, mtime_ns = value
    if isinstance(mtime_ns, bool) or not isinstance(mtime_ns, int):  # may be before 1970
        raise ValueError("a time is a whole number")
    return Stamp(_whole(size), mtime_ns)


def _inside(folder: Path, output: str) -> Path:
    relative = PurePosixPath(output)
    path = folder / relative
    if not relative.name or ".." in relative.parts or not path.is_relative_to(folder):
        raise ValueError("a result lies outside the folder")
    return path


def _exactly(fields: object, required: set[str], optional: set[str] | None = None) -> Fields:
    if not isinstance(fields, dict):
        raise ValueError("not a JSON object")
    if not required <= fields.keys() <= required | (optional or set()):
        raise ValueError("fields are missing or unknown")
    return fields


def _text(value: object) -> str:
    if not isinstance(value, str) or not value or "\0" in value:
        raise ValueError("text is expected")
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError("a whole number is expected")
    return value


def _whole_or_none(value: object) -> int | None:
    return None if value is None else _whole(value)


def _number_or_none(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e12:
        raise ValueError("a number is expected")
    return float(value)
