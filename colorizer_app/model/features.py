"""What lies between encoding and decoding, whichever library's arrays it is in."""

from __future__ import annotations

from typing import Generic, NamedTuple, Protocol, TypeVar


class _Array(Protocol):
    @property
    def nbytes(self) -> int:
        """Memory it takes."""


Array = TypeVar("Array", bound=_Array)


class Features(NamedTuple, Generic[Array]):
    """What the encoder knows of a photo.

    Attributes
    ----------
    local
        Low-level features, (N, 256, ceil(H / 8), ceil(W / 8)).
    overall
        Overall-feature vector, (N, 256).
    detail
        What the skip connections carry: (N, 256, H / 4, W / 4) and (N, 128, H / 2, W / 2). Empty
        in a network without them.
    """

    local: Array
    overall: Array
    detail: tuple[Array, ...] = ()

    @property
    def nbytes(self) -> int:
        """Bytes of all of it."""
        return sum(part.nbytes for part in (self.local, self.overall, *self.detail))
