"""How many floating-point operations a call needs."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import torch
from torch.utils.flop_counter import FlopCounterMode


def count_flops(call: Callable[[], object]) -> int:
    """Return the operations of convolutions and matrix products, an addition being one.

    The call is made once, in this thread; what it leaves to other threads is not seen.
    """
    # torch knows how to count the other kernels of attention but not the CPU's own.
    own = {torch.ops.aten._scaled_dot_product_flash_attention_for_cpu: _attention_flops}
    with torch.no_grad(), FlopCounterMode(display=False, custom_mapping=own) as counter:
        call()
    return int(counter.get_total_flops())


def _attention_flops(
    query: tuple[int, ...], key: tuple[int, ...], value: tuple[int, ...], *_: Any, **__: Any
) -> int:
    """Count queries times keys and their weights times values, (N, heads, length, width) each."""
    return 2 * math.prod(query[:3]) * key[2] * (query[3] + value[3])
