"""The network, and how images are prepared for it. Run it to compare with the explorer."""
from pathlib import Path

import torch
import torch.nn.functional as F
import torch.nn as nn


class Odd(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(2, 7, (3, 5), stride=(2, 1), padding=(1, 2))
        self.act1 = nn.LeakyReLU(1e-4)
        self.pool1 = nn.MaxPool2d((2, 3), stride=(2, 1), padding=(1, 0))
        self.conv2 = nn.Conv2d(7, 3, 3, bias=False)
        self.act2 = nn.Sigmoid()
        self.pool2 = nn.AvgPool2d((3, 2), stride=(1, 2), padding=1)
        self.drop = nn.Dropout(0.25)
        self.flatten = nn.Flatten()
        self.fc1 = nn.Linear(24, 11, bias=False)
        self.act3 = nn.Tanh()
        self.act4 = nn.ReLU()
        self.fc2 = nn.Linear(11, 5)

    def forward(self, x):
        x = self.conv1(x)
        x = self.act1(x)
        x = self.pool1(x)
        x = self.conv2(x)
        x = self.act2(x)
        x = self.pool2(x)
        x = self.drop(x)
        x = self.flatten(x)
        x = self.fc1(x)
        x = self.act3(x)
        x = self.act4(x)
        x = self.fc2(x)
        return x


def prepare(images):
    """Grey levels 0 to 255, [N, H, W], as the network sees them: [N, 1, 13, 11], padded with 0 and normalised."""
    x = images.unsqueeze(1).float() / 255
    top, left = (13 - x.shape[2]) // 2, (11 - x.shape[3]) // 2
    bottom, right = 13 - x.shape[2] - top, 11 - x.shape[3] - left
    return (F.pad(x, (left, right, top, bottom)) - 0.1307) / 0.3081


if __name__ == "__main__":
    here = Path(__file__).parent
    net = Odd().eval()
    net.load_state_dict(torch.load(here / "weights.pt", weights_only=True))
    sample = torch.load(here / "sample.pt", weights_only=True)
    with torch.no_grad():
        output = net(sample["input"])
    print("here:      ", " ".join(f"{x:.6f}" for x in output.flatten().tolist()))
    print("explorer:  ", " ".join(f"{x:.6f}" for x in sample["output"].flatten().tolist()))
    print(f"difference: {(output - sample['output']).abs().max():.2e} at most")
