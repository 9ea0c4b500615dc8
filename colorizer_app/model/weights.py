"""Weights on disk: safetensors beside a JSON manifest. Nothing here can run code from a file.

``NAME.safetensors`` holds the tensors and ``NAME.json`` the manifest: the network's
configuration, the size and SHA-256 of the tensors' file, and whatever the training wants said.
Large matrices are stored as 8-bit rows with one scale each, the rest as 16-bit floats
(docs/adr/0002).
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load as load_tensors
from safetensors.torch import save as save_tensors
from torch import Tensor

from colorizer_app.atomic import write_atomically
from colorizer_app.model.manifest import (
    FORMAT,
    REMEDY,
    ForeignWeightsError,
    TruncatedWeightsError,
    WeightsNotFoundError,
    config_of,
    read_manifest,
)
from colorizer_app.model.network import ColorizationNetwork

ROWS_FROM = 2**19
"""Number of elements from which a tensor is stored as 8-bit rows."""

_SCALE_SUFFIX = ".row_scale"


def save_network(
    network: ColorizationNetwork, path: Path, notes: dict[str, Any] | None = None
) -> None:
    """Write a network to ``path`` (``.safetensors``) and its manifest beside it.

    ``notes`` is JSON-able and is kept in the manifest under ``"notes"``.

    Raises
    ------
    OSError
        If a file cannot be written; what stood in its place is untouched.
    """
    data = save_tensors(_pack(network.state_dict()))
    manifest = {
        "format": FORMAT,
        "config": json.loads(network.config.to_json()),
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "notes": notes or {},
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(manifest) + "\n"
    write_atomically(path, lambda file: file.write(data), overwrite=True)
    manifest_path = path.with_suffix(".json")
    write_atomically(manifest_path, lambda file: file.write(text.encode()), overwrite=True)


def load_network(path: Path) -> ColorizationNetwork:
    """Return the network stored at ``path``, in evaluation mode, on the CPU.

    Raises
    ------
    WeightsNotFoundError
        If the file or its manifest cannot be read.
    TruncatedWeightsError
        If size or SHA-256 differ from the manifest's.
    ForeignWeightsError
        If the manifest, the tensors' file or the tensors' shapes are not a network's.
    """
    manifest = read_manifest(path)
    network = ColorizationNetwork(config_of(manifest, path.name))
    try:
        network.load_state_dict(_unpack(load_tensors(_read_checked(path, manifest))))
    except (SafetensorError, RuntimeError) as error:
        raise ForeignWeightsError(
            f"The file {path.name} does not hold a colour model of Colorizer. {REMEDY}"
        ) from error
    return network.eval()


def _read_checked(path: Path, manifest: dict[str, Any]) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise WeightsNotFoundError(
            f"The colour model {path.name} cannot be read: {error.strerror}. {REMEDY}"
        ) from error
    if len(data) != manifest.get("bytes"):
        raise TruncatedWeightsError(
            f"The colour model {path.name} is incomplete: it has {len(data)} bytes instead of "
            f"{manifest.get('bytes')}. {REMEDY}"
        )
    if hashlib.sha256(data).hexdigest() != manifest.get("sha256"):
        raise TruncatedWeightsError(
            f"The colour model {path.name} is damaged: its checksum is wrong. {REMEDY}"
        )
    return data


def _pack(state: dict[str, Tensor]) -> dict[str, Tensor]:
    packed: dict[str, Tensor] = {}
    for name, value in state.items():
        tensor = value.detach().cpu()
        if not tensor.is_floating_point():
            packed[name] = tensor.contiguous()
        elif tensor.numel() < ROWS_FROM:
            # Running variances of dead channels would underflow to 0 in 16 bits.
            is_statistic = "running" in name
            packed[name] = (tensor.float() if is_statistic else tensor.half()).contiguous()
        else:
            rows = tensor.float().flatten(1)
            scale = rows.abs().amax(dim=1, keepdim=True).clamp(min=1e-12) / 127
            packed[name] = (rows / scale).round().to(torch.int8).view(tensor.shape).contiguous()
            packed[name + _SCALE_SUFFIX] = scale.squeeze(1)
    return packed


def _unpack(packed: dict[str, Tensor]) -> dict[str, Tensor]:
    state: dict[str, Tensor] = {}
    for name, tensor in packed.items():
        if name.endswith(_SCALE_SUFFIX):
            continue
        if tensor.dtype is torch.int8:
            scale = packed.get(name + _SCALE_SUFFIX)
            if scale is None:
                raise RuntimeError(f"{name} lacks its row scales")
            state[name] = tensor.float() * scale.view(-1, *[1] * (tensor.ndim - 1))
        else:
            state[name] = tensor.float() if tensor.is_floating_point() else tensor
    return state
