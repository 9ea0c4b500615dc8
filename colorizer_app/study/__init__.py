"""The paper's user study: photos shown blind, one at a time, each judged natural or not.

Only :mod:`colorizer_app.study.window` knows Qt, so nothing here imports it.
"""

from __future__ import annotations
