"""Scene labels, from a manifest or from the folders that photos lie in."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from colorizer_app.training.config import TrainingError
from colorizer_app.training.data.sources import FileKey, PhotoFiles

NO_LABEL = -1
FROM_FOLDERS = "folders"
FEWEST_PHOTOS = 50
"""A class with fewer photos teaches its photos, not its scene."""


class ManifestEntry(NamedTuple):
    """What a manifest says of a photo; empty where it says nothing."""

    set: str
    label: str


@dataclass(frozen=True, slots=True, eq=False)
class Labels:
    """One label, or none, for each photo.

    Attributes
    ----------
    names
        Names of the classes, sorted.
    indices
        int32 (photos,): places in ``names``, -1 where there is no label.
    """

    names: tuple[str, ...]
    indices: npt.NDArray[np.int32]

    @classmethod
    def none(cls, count: int) -> Labels:
        """Return no label for any of ``count`` photos."""
        return cls((), np.full(count, NO_LABEL, np.int32))

    def select(self, indices: npt.NDArray[np.int64]) -> Labels:
        """Return the labels of some photos; the classes stay."""
        return Labels(self.names, self.indices[indices])


def read_labels(
    source: str,
    files: PhotoFiles,
    *,
    ignored: Sequence[str] = (),
    fewest: int = FEWEST_PHOTOS,
) -> Labels:
    """Label photos.

    Parameters
    ----------
    source
        ``"folders"``: the category is the folder, see :func:`folder_label`. Anything else is the
        path of a manifest, and a class is ``set/label``.
    files
        The photos.
    ignored
        Patterns such as ``clothing/*``: classes that match one are no scenes.
    fewest
        Classes with fewer photos than this are left out.

    Raises
    ------
    TrainingError
        If the manifest cannot be read or does not match the photos, or no class is left.
    """
    labels = list(_labels_of(source, files))
    names = sorted(
        label
        for label, count in Counter(labels).items()
        if label and count >= fewest and not any(fnmatch(label, pattern) for pattern in ignored)
    )
    if not names:
        raise TrainingError(f"No photo has a label that {fewest} photos share; see “labels”.")
    place: dict[str | None, int] = {name: index for index, name in enumerate(names)}
    indices = np.fromiter((place.get(label, NO_LABEL) for label in labels), np.int32)
    return Labels(tuple(names), indices)


def folder_label(file: str) -> str | None:
    """Return the category of a file in a Places365-shaped folder, ``<category>/**/*.jpg``.

    Places365's own archive sorts its categories under their first letters, and splits some of
    them into kinds: ``a/alley/…`` is ``alley``, ``c/church/indoor/…`` is ``church/indoor``.
    """
    folders = file.split("/")[:-1]
    if not folders:
        return None
    return "/".join(folders[1:]) if len(folders[0]) == 1 and len(folders) > 1 else folders[0]


def match_manifest(path: Path, files: PhotoFiles) -> dict[FileKey, ManifestEntry]:
    """Read a manifest: tab-separated, with the columns shard, file, set and label.

    ``shard`` is a source's name: that of a tar without ``.tar``, or that of a folder. Rows of
    other sources are left out, so one manifest serves any choice of them. Photos without a row
    have no entry.

    Raises
    ------
    TrainingError
        If the manifest cannot be read, lacks a column, names a photo twice, names a photo that
        its shard does not have, or names none of the shards.
    """
    files.check_names()
    entries: dict[FileKey, ManifestEntry] = {}
    sources = {source.name: source for source in files.sources}
    for row in read_table(path, ("shard", "file", "set", "label")):
        key = row["shard"], row["file"]
        if key in entries:
            raise TrainingError(f"{path} names {key[1]} of {key[0]} twice.")
        if key[0] in sources:
            entries[key] = ManifestEntry(row["set"], row["label"])
    if not entries:
        raise TrainingError(
            f"{path} does not match the data: it names no photo of {', '.join(sorted(sources))}."
        )
    strangers = entries.keys() - _all_keys(files)
    if strangers:
        shard, file = min(strangers)
        raise TrainingError(
            f"{path} does not match the data: it names {len(strangers)} photos that are not "
            f"there, such as {file} in {shard}."
        )
    return entries


def read_table(path: Path, columns: Iterable[str]) -> Iterator[dict[str, str]]:
    """Yield the rows of a tab-separated file that begins with its columns' names.

    Raises
    ------
    TrainingError
        If it cannot be read, lacks one of ``columns``, or a row is cut short.
    """
    try:
        with path.open(encoding="utf-8", errors="surrogateescape", newline="") as file:
            reader = csv.DictReader(file, delimiter="\t")
            if missing := set(columns) - set(reader.fieldnames or ()):
                raise TrainingError(f"{path} lacks the columns {', '.join(sorted(missing))}.")
            for row in reader:
                if None in row or None in row.values():
                    raise TrainingError(
                        f"{path}, line {reader.line_num}: the number of columns is wrong."
                    )
                yield row
    except OSError as error:
        raise TrainingError(f"{path} cannot be read: {error.strerror}.") from error
    except csv.Error as error:
        raise TrainingError(f"{path} is not a tab-separated table: {error}.") from error


def _labels_of(source: str, files: PhotoFiles) -> Iterator[str | None]:
    if source == FROM_FOLDERS:
        return (folder_label(files.file(i)) for i in range(len(files)))
    entries = match_manifest(Path(source), files)
    return (_entry_label(entries.get(files.key(i))) for i in range(len(files)))


def _entry_label(entry: ManifestEntry | None) -> str | None:
    return f"{entry.set}/{entry.label}" if entry and entry.set and entry.label else None


def _all_keys(files: PhotoFiles) -> set[FileKey]:
    return {(source.name, file) for source in files.sources for file in source.files}
