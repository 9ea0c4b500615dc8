"""The training loop: read from top to bottom."""

from __future__ import annotations

import copy
import json
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType

import numpy as np
import torch
from safetensors.torch import save
from torch import Tensor, nn

from colorizer_app.atomic import write_atomically
from colorizer_app.model.network import ColorizationNetwork, place
from colorizer_app.model.weights import save_network
from colorizer_app.training.ab_bins import nearest_bin, rebalancing_weights
from colorizer_app.training.augment import age, draw_ages
from colorizer_app.training.build import build_network, build_optimizer, open_training_photos
from colorizer_app.training.checkpoint import TrainingState, load_checkpoint, save_checkpoint
from colorizer_app.training.colour import srgb_to_lab
from colorizer_app.training.config import TrainingConfig, TrainingError
from colorizer_app.training.data import Batch, CropSampler, Photos, prefetch
from colorizer_app.training.distributed import ProcessGroup, process_group
from colorizer_app.training.learner import Learner
from colorizer_app.training.logs import TrainingLog
from colorizer_app.training.losses import LossWeights, total_loss
from colorizer_app.training.preview import Preview

CHECKPOINT = "checkpoint.safetensors"
WEIGHTS = "weights.safetensors"
_CHECKPOINT_SECONDS = 300
_PRIOR_PHOTOS = 4096


def train(config: TrainingConfig, *, max_minutes: float | None = None) -> Path:
    """Train, or go on training, one network; return the weights file.

    The run resumes from ``config.out/checkpoint.safetensors`` when that exists. It ends after
    ``config.steps`` steps, after ``max_minutes`` minutes, or at SIGTERM or Ctrl-C; in each case
    the checkpoint and the averaged weights (``weights.safetensors``) are written. Under
    ``torchrun`` each process takes its share of every batch.

    Raises
    ------
    TrainingError
        If the photos or the checkpoint cannot be read, the files cannot be written, or the loss
        stops being a number.
    """
    deadline = time.monotonic() + 60 * (max_minutes if max_minutes is not None else 1e9)
    out = Path(config.out)
    try:
        out.mkdir(parents=True, exist_ok=True)
        with process_group() as group, _stop_on_signals() as stopping:
            preview = Preview(Path(config.preview)) if config.sheet_every else None
            run = _Run(config, open_training_photos(config, group.local_size), group)
            if (out / CHECKPOINT).exists():
                load_checkpoint(out / CHECKPOINT, run.state)
            run.go(out, lambda: stopping() or time.monotonic() >= deadline, preview)
    except OSError as error:
        what = error.filename or out
        raise TrainingError(f"{what} cannot be written: {error.strerror}.") from error
    return out / WEIGHTS


class _Run:
    """A run: what is learned, from what, and by how many processes."""

    def __init__(self, config: TrainingConfig, photos: Photos, group: ProcessGroup) -> None:
        if config.batch % group.size or config.batch < 2 * group.size:
            raise TrainingError(
                f"A batch of {config.batch} has no {group.size} equal shares of two photos or more."
            )
        torch.manual_seed(config.seed)
        self.config = config
        self.group = group
        self.sampler = CropSampler(photos, config.seed, largest_shrink=config.largest_shrink)
        network = place(build_network(config), group.device)
        self.average = copy.deepcopy(network).requires_grad_(False)
        labels = tuple(photos.label_names) if config.label_weight > 0 else ()
        learner = Learner(network, len(labels), config.local_dropout).to(group.device)
        identity = {
            "network": network.config.to_json(),
            "optimizer": config.optimizer,
            "labels": json.dumps(labels),
        }
        optimizer = build_optimizer(config, learner)
        self.state = TrainingState(learner, self.average, optimizer, identity)
        self.learner = group.join(learner)
        self.network = network
        self.bins = network.ab_bins
        self.weights = LossWeights(
            self._weigh_colours(), config.regression_weight, config.label_weight
        )

    def go(self, out: Path, stopping: Callable[[], bool], preview: Preview | None) -> None:
        """Take the steps that are left, and write everything that is worth keeping."""
        config, state, group = self.config, self.state, self.group
        saved_at = time.monotonic()
        self.learner.train()
        board, silent = config.tensorboard, not group.is_first
        with (
            self._batches() as batches,
            TrainingLog(out, state.step, config.steps, tensorboard=board, silent=silent) as log,
        ):
            while state.step < config.steps and not group.any(stopping()):
                parts = group.mean(self.take_step(next(batches), out))
                log.write(state.step, {"size": config.crop_size(state.step - 1), **parts})
                due = preview is not None and state.step % config.sheet_every == 0
                if group.is_first and (due or time.monotonic() - saved_at > _CHECKPOINT_SECONDS):
                    self.save(out)
                    saved_at = time.monotonic()
                if group.is_first and preview is not None and due:
                    preview.draw(out / WEIGHTS, out / "sheets" / f"step-{state.step:06d}.png")
        if group.is_first:
            self.save(out)

    def take_step(self, batch: Batch, out: Path) -> dict[str, float]:
        """Learn from this process's share of a batch; return the parts of its loss."""
        config, state = self.config, self.state
        for settings in state.optimizer.param_groups:
            settings["lr"] = config.learning_rate_at(state.step)
        # Dropout and ageing depend on the place in the stream of photos alone, as the crops do.
        torch.manual_seed(self._seed())
        batch = batch.to(self.group.device)
        lightness, ab = _split(batch.rgb)
        whole = None if batch.whole is None else _split(batch.whole)[0]
        lightness, whole = self._aged(lightness, whole)
        half = config.precision == "bfloat16"
        with torch.autocast(self.group.device.type, torch.bfloat16, enabled=half):
            learned = self.learner(lightness, whole)
        loss, parts = total_loss(learned, ab, batch.labels, self.bins, self.weights)
        state.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        norm = nn.utils.clip_grad_norm_(self.learner.parameters(), config.clip_norm)
        inputs = {"lightness": lightness, "ab": ab, "labels": batch.labels}
        inputs |= {} if whole is None else {"whole": whole}
        self._stop_if(not (loss + norm).isfinite(), inputs, out)
        state.optimizer.step()
        # A young average forgets quickly, or the random start would linger in it.
        decay = min(config.ema_decay, (1 + state.step) / (10 + state.step))
        update_average(self.average, self.network, decay)
        state.step += 1
        state.photos += config.batch
        return {name: part.item() for name, part in parts.items()} | {"gradient": norm.item()}

    def save(self, out: Path) -> None:
        """Write the checkpoint, and the averaged weights as the app reads them."""
        save_checkpoint(out / CHECKPOINT, self.state)
        notes = {
            "step": self.state.step,
            "photos_seen": self.state.photos,
            "working_size": self.config.working_size,
        }
        save_network(self._with_rarity(), out / WEIGHTS, notes)

    def _with_rarity(self) -> ColorizationNetwork:
        """Return the averaged network, knowing how it was pulled towards rare colours."""
        network = copy.deepcopy(self.average)
        rarity = tuple(self.weights.bins.log().tolist())
        network.config = replace(network.config, rarity=rarity)
        return network

    def _seed(self) -> int:
        place = [self.config.seed, 3, self.state.photos, self.group.rank]
        return int(np.random.SeedSequence(place).generate_state(1)[0])

    def _batches(self) -> AbstractContextManager[Iterator[Batch]]:
        """Make this process's share of the batches that are left, ahead of need."""
        config, group = self.config, self.group
        first, start = self.state.step, self.state.photos
        share = config.batch // group.size

        def make(step: int) -> Batch:
            position = start + (step - first) * config.batch + group.rank * share
            whole = config.takes_whole_photo(step)
            return self.sampler.batch(position, share, config.crop_size(step), whole=whole)

        workers = max(1, (os.cpu_count() or 1) // group.local_size)
        return prefetch(make, range(first, config.steps), workers=workers)

    def _aged(self, lightness: Tensor, whole: Tensor | None) -> tuple[Tensor, Tensor | None]:
        """Make some photos look old, the crop and the whole of each alike."""
        if not self.config.aged:
            return lightness, whole
        ages = draw_ages(len(lightness), self.config.aged, lightness.device)
        return age(lightness, ages), None if whole is None else age(whole, ages)

    def _stop_if(self, bad: bool, batch: dict[str, Tensor], out: Path) -> None:
        # Every process has to stop, or the others would wait for this one for ever.
        if not self.group.any(bad):
            return
        path = out / f"bad-batch-{self.state.step:06d}-{self.group.rank}.safetensors"
        data = save({name: tensor.contiguous() for name, tensor in batch.items()})
        write_atomically(path, lambda file: file.write(data), overwrite=True)
        raise TrainingError(
            f"At step {self.state.step} the loss or its gradient stopped being a number; {path} "
            "holds the batch. The checkpoint is from before."
        )

    def _weigh_colours(self) -> Tensor:
        counts = torch.zeros(len(self.bins), device=self.group.device)
        if not len(counts):
            return counts
        # A few crops of each photo say enough of a small set.
        photos = min(_PRIOR_PHOTOS, 8 * self.sampler.photo_count)
        for position in range(0, photos, 16):
            _, ab = _split(self.sampler.batch(position, 16, 32).rgb.to(self.group.device))
            index = nearest_bin(ab.permute(0, 2, 3, 1), self.bins).flatten()
            counts += torch.bincount(index, minlength=len(self.bins))
        return rebalancing_weights(counts, self.config.rebalancing).to(self.group.device)


def _split(rgb: Tensor) -> tuple[Tensor, Tensor]:
    """Return L in [0, 1] and ab in Lab units of sRGB bytes."""
    lab = srgb_to_lab(rgb.float() / 255)
    return (lab[:, :1] / 100).contiguous(memory_format=torch.channels_last), lab[:, 1:]


@torch.no_grad()
def update_average(average: nn.Module, network: nn.Module, decay: float) -> None:
    """Move ``average`` towards ``network`` by ``1 - decay``, running statistics included."""
    for ours, theirs in zip(
        average.state_dict().values(), network.state_dict().values(), strict=True
    ):
        if ours.is_floating_point():
            ours.lerp_(theirs, 1 - decay)
        else:
            ours.copy_(theirs)


@contextmanager
def _stop_on_signals() -> Iterator[Callable[[], bool]]:
    stop = False

    def handler(_signal: int, _frame: FrameType | None) -> None:
        nonlocal stop
        stop = True

    previous = {
        number: signal.signal(number, handler) for number in (signal.SIGTERM, signal.SIGINT)
    }
    try:
        yield lambda: stop
    finally:
        for number, old in previous.items():
            signal.signal(number, old)
