"""The stack of convolutions that both of Zhang's networks have."""

from __future__ import annotations

from torch import nn


def block(inputs: int, outputs: int, layers: int, stride: int = 1, dilation: int = 1) -> nn.Module:
    """Build 3×3 convolutions with ReLUs and one batch normalisation after the last.

    The first convolution changes the number of channels, the last one has the stride.
    """
    modules: list[nn.Module] = []
    for layer in range(layers):
        convolution = nn.Conv2d(
            inputs if layer == 0 else outputs,
            outputs,
            kernel_size=3,
            stride=stride if layer == layers - 1 else 1,
            padding=dilation,
            dilation=dilation,
        )
        modules += [convolution, nn.ReLU(inplace=True)]
    return nn.Sequential(*modules, nn.BatchNorm2d(outputs))


def doubled(inputs: int, outputs: int) -> nn.ConvTranspose2d:
    """Build the transposed 4×4 convolution that doubles height and width."""
    return nn.ConvTranspose2d(inputs, outputs, kernel_size=4, stride=2, padding=1)
