"""What happens when a device fails: the CPU takes over, and a person is told.

Graphics processors run out of memory, lose their driver, or compute values that are not numbers.
None of it may cost a person their photo, and none of it may pass unnoticed. Failures are told by
their names and words: those of torch and of ONNX Runtime are looked for without either.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from enum import Enum
from typing import TypeAlias, TypeVar

from colorizer_app.engine.devices import Device
from colorizer_app.engine.errors import EngineError, NotNumbersError
from colorizer_app.engine.processor import Processor

_log = logging.getLogger(__name__)

Notify: TypeAlias = Callable[[str], None]
"""Called with a sentence for the person at the computer."""

Result = TypeVar("Result")

# torch has a class of its own for few of these, and not on every device; ONNX Runtime has none.
_SIGNS_OF_FULL_MEMORY = (
    *("out of memory", "allocate memory", "not enough memory", "alloc_failed"),
    *("bad_alloc", "bad allocation"),
)
_SIGNS_OF_A_LOST_DEVICE = (
    *("cuda error", "cuda driver", "cudnn", "cublas", "cufft", "nvml", "hip error", "miopen"),
    *("device-side", "device lost", "device is lost", "device not ready", "no longer available"),
    *("mps backend", "mpsgraph", "metal", "command buffer", "not currently implemented for the"),
)


class Trouble(Enum):
    """Why a device could not do its work: what it did, as a person is told."""

    MEMORY = "ran out of memory"
    LOST = "stopped working"
    NOT_NUMBERS = "computed colours that are not numbers"


def trouble_of(error: Exception) -> Trouble | None:
    """Tell a device's failure from a mistake in a program, which is ``None``."""
    text = str(error).lower()
    kinds = {kind.__name__ for kind in type(error).__mro__}
    if isinstance(error, NotNumbersError):
        return Trouble.NOT_NUMBERS
    if kinds & {"MemoryError", "OutOfMemoryError"} or any(s in text for s in _SIGNS_OF_FULL_MEMORY):
        return Trouble.MEMORY
    if "AcceleratorError" in kinds or any(sign in text for sign in _SIGNS_OF_A_LOST_DEVICE):
        return Trouble.LOST
    return None


class Runner:
    """Runs work on a device, and on the CPU for good once the device has failed.

    Any number of threads may use it.

    Parameters
    ----------
    load
        Makes a processor of a device. Called for the CPU when that has to take over, and not with
        what the other device held: that may be out of reach.
    device
        The device to begin with.
    notify
        Told of every failure that work goes on after.
    """

    def __init__(self, load: Callable[[Device], Processor], device: Device, notify: Notify) -> None:
        self._load = load
        self._notify = notify
        self._lock = threading.Lock()
        try:
            self.processor = load(device)
        except RuntimeError as error:
            trouble = trouble_of(error)
            if trouble is None or device == "cpu":
                raise
            self.processor = load("cpu")
            self._tell(device.upper(), trouble, error)

    def run(
        self,
        work: Callable[[Processor], Result],
        take_less: Callable[[Processor], bool] = lambda processor: False,
    ) -> Result:
        """Do ``work``, again from its beginning if a device fails.

        Parameters
        ----------
        work
            What to do with a processor.
        take_less
            Called when a processor runs out of memory: makes the next attempt take less of it, or
            returns ``False``.

        Raises
        ------
        EngineError
            If the CPU fails too.
        """
        while True:
            processor = self.processor
            try:
                return work(processor)
            except (RuntimeError, MemoryError) as error:
                trouble = trouble_of(error)
                if trouble is None or not self._can_go_on(processor, trouble, error, take_less):
                    raise
            # Only out here is the error gone, and with it the arrays of the frames it held.

    def _can_go_on(
        self,
        processor: Processor,
        trouble: Trouble,
        error: Exception,
        take_less: Callable[[Processor], bool],
    ) -> bool:
        if processor.is_accelerator and isinstance(error, MemoryError):
            return False  # it is main memory that is full, and the CPU would take more of it
        if trouble is Trouble.MEMORY and take_less(processor):
            _log.info("The %s %s", processor.name, trouble.value, exc_info=error)
            self._notify(
                f"The {processor.name} {trouble.value}. Colorizer goes on in smaller pieces: "
                "nothing is lost, but the photo takes longer."
            )
            return True
        if processor.is_accelerator:
            self._leave(processor, trouble, error)
            return True
        if trouble is not Trouble.LOST:  # which a CPU cannot be: that is somebody's mistake
            raise _failure(processor.name, trouble) from error
        return False

    def _leave(self, processor: Processor, trouble: Trouble, error: Exception) -> None:
        with self._lock:
            if self.processor is not processor:  # another thread was first
                return
            self.processor = self._load("cpu")
        self._tell(processor.name, trouble, error)

    def _tell(self, name: str, trouble: Trouble, error: Exception) -> None:
        _log.info("The %s %s", name, trouble.value, exc_info=error)
        self._notify(
            f"The {name} {trouble.value}. Colorizer goes on with the {self.processor.name} until "
            "it is started again: nothing is lost, but photos take longer."
        )


def _failure(name: str, trouble: Trouble) -> EngineError:
    if trouble is Trouble.MEMORY:
        return EngineError(
            f"The {name} has too little memory left for this photo. "
            "Close other programs and try again."
        )
    return EngineError(f"The {name} {trouble.value}.")
