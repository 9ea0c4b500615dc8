"""What the window needs of PySide6 itself."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal


class Emitter(QObject):
    happened = Signal(object)


def test_emitting_a_signal_loses_no_reference() -> None:
    # PySide6 6.12.0 gave up one to True with every emit. With Python 3.11, where those are
    # counted, a program ended in "bool_dealloc" after some thousands.
    emitter = Emitter()
    before = sys.getrefcount(True)
    for number in range(300):
        emitter.happened.emit(number)

    assert sys.getrefcount(True) > before - 100
