"""Several processes, one run: what ``torchrun`` starts, DistributedDataParallel joins."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
import torch.distributed as dist
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel


@dataclass(frozen=True, slots=True)
class ProcessGroup:
    """A process's place among those of the run.

    Attributes
    ----------
    rank, size
        Number of this process, from 0, and how many there are. The first one writes the files.
    local_size
        How many of them are on this machine.
    device
        Where this process computes.
    """

    rank: int
    size: int
    local_size: int
    device: torch.device

    @property
    def is_first(self) -> bool:
        """Whether this process writes the run's files."""
        return self.rank == 0

    def join(self, module: nn.Module) -> nn.Module:
        """Return the module with its gradients averaged over the processes."""
        return DistributedDataParallel(module) if self.size > 1 else module

    def any(self, flag: bool) -> bool:
        """Return whether the flag is up in any process; every process must ask."""
        return bool(self._sum(torch.tensor(float(flag))) > 0)

    def mean(self, values: dict[str, float]) -> dict[str, float]:
        """Return each value's mean over the processes; every process must ask."""
        total = self._sum(torch.tensor(list(values.values()))) / self.size
        return dict(zip(values, total.tolist(), strict=True))

    def _sum(self, values: Tensor) -> Tensor:
        if self.size > 1:
            values = values.to(self.device)
            dist.all_reduce(values)
        return values


@contextmanager
def process_group() -> Iterator[ProcessGroup]:
    """Join the run that ``torchrun`` started; without it, be a run of one process."""
    cuda = torch.cuda.is_available()
    if "LOCAL_RANK" not in os.environ:
        yield ProcessGroup(0, 1, 1, torch.device("cuda" if cuda else "cpu"))
        return
    device = torch.device("cuda", int(os.environ["LOCAL_RANK"])) if cuda else torch.device("cpu")
    if cuda:
        torch.cuda.set_device(device)
    dist.init_process_group("nccl" if cuda else "gloo")
    try:
        local_size = int(os.environ["LOCAL_WORLD_SIZE"])
        yield ProcessGroup(dist.get_rank(), dist.get_world_size(), local_size, device)
    finally:
        dist.destroy_process_group()
