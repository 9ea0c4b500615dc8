"""The one kind of layer that the paper's tables are made of."""

from __future__ import annotations

from torch import nn


def conv_layer(inputs: int, outputs: int, stride: int = 1, dilation: int = 1) -> nn.Sequential:
    """Build a 3x3 convolution (padding: ``dilation``), batch normalisation and ReLU.

    Maps (N, ``inputs``, H, W) to (N, ``outputs``, ceil(H / stride), ceil(W / stride)).
    """
    return nn.Sequential(
        # Batch normalisation subtracts the mean, so a bias before it would do nothing.
        nn.Conv2d(
            inputs,
            outputs,
            kernel_size=3,
            stride=stride,
            padding=dilation,
            dilation=dilation,
            bias=False,
        ),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


def linear_layer(inputs: int, outputs: int) -> nn.Sequential:
    """Build a fully connected layer, batch normalisation and ReLU: (N, inputs) to (N, outputs).

    The paper normalises the convolutions only; without it here most of the overall-feature
    vector dies (docs/adr/0004).
    """
    return nn.Sequential(
        nn.Linear(inputs, outputs, bias=False),
        nn.BatchNorm1d(outputs),
        nn.ReLU(inplace=True),
    )
