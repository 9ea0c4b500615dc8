"""The look that a saved file carries, so that whoever opens it again can go on from there."""

from __future__ import annotations

import colorizer_app
from colorizer_app.errors import ColorizerError
from colorizer_app.imaging import Colouring, Photo, signed
from colorizer_app.look import Look


class CarriedLookError(ColorizerError):
    """What a file says of its look cannot be used here."""


def carrying(photo: Photo, look: Look, weights: str, *, note: bool) -> Photo:
    """Return a photo whose saved result will carry the look that it was coloured in.

    Parameters
    ----------
    photo
        What the result is made from.
    look
        How.
    weights
        SHA-256 of the weights.
    note
        Whether other programs and people are told as well that its colours were made.
    """
    return signed(photo, Colouring(look.to_json(), weights, colorizer_app.__version__), note=note)


def carried_look(colouring: Colouring, weights: str) -> Look:
    """Return the look that a file carries.

    Parameters
    ----------
    colouring
        What the file says.
    weights
        SHA-256 of the weights in use, without which a borrowed mood means nothing.

    Raises
    ------
    CarriedLookError
        If it is damaged, of a newer version, or borrows a mood that was taken with other weights.
    """
    try:
        look = Look.from_json(colouring.look)
    except ValueError as error:
        raise CarriedLookError(
            "What the file says of its look cannot be read. It may be damaged, or of a newer "
            "version of Colorizer."
        ) from error
    if any(each.context.weights not in (None, weights) for each in look.contexts):
        raise CarriedLookError(
            "Its mood was borrowed with another colour model, to which it means something else. "
            "Borrow it again from its picture."
        )
    return look
