"""The errors that every part of Colorizer may raise.

Subclasses live in the packages that raise them; this module imports nothing of the project.
"""

from __future__ import annotations


class ColorizerError(Exception):
    """Something went wrong that a person should read about.

    ``str(error)`` is a sentence in plain English: what happened, to which file, and why.
    """


class Cancelled(Exception):  # noqa: N818 - being cancelled is not an error
    """The work was stopped on request. Nothing is broken, so this is no `ColorizerError`."""
