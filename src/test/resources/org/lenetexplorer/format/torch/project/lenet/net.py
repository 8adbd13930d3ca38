"""The network, and how images are prepared for it. Run it to compare with the explorer."""
from pathlib import Path

import torch
import torch.nn.functional as F
import torch.nn as nn


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)
        self.relu1 = nn.ReLU()
        self.pool1 = nn.MaxPool2d(2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.relu2 = nn.ReLU()
        self.pool2 = nn.MaxPool2d(2)
        self.flatten = nn.Flatten()
        self.fc1 = nn.Linear(400, 120)
        self.relu3 = nn.ReLU()
        self.fc2 = nn.Linear(120, 84)
        self.relu4 = nn.ReLU()
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x):
        x = self.conv1(x)
        x = self.relu1(x)
        x = self.pool1(x)
        x = self.conv2(x)
        x = self.relu2(x)
        x = self.pool2(x)
        x = self.flatten(x)
        x = self.fc1(x)
        x = self.relu3(x)
        x = self.fc2(x)
        x = self.relu4(x)
        x = self.fc3(x)
        return x


def prepare(images):
    """Grey levels 0 to 255, [N, H, W], as the network sees them: [N, 1, 32, 32], padded with 0 and normalised."""
    x = images.unsqueeze(1).float() / 255
    top, left = (32 - x.shape[2]) // 2, (32 - x.shape[3]) // 2
    bottom, right = 32 - x.shape[2] - top, 32 - x.shape[3] - left
    return (F.pad(x, (left, right, top, bottom)) - 0.1307) / 0.3081


if __name__ == "__main__":
    here = Path(__file__).parent
    net = LeNet().eval()
    net.load_state_dict(torch.load(here / "weights.pt", weights_only=True))
    sample = torch.load(here / "sample.pt", weights_only=True)
    with torch.no_grad():
        output = net(sample["input"])
    print("here:      ", " ".join(f"{x:.6f}" for x in output.flatten().tolist()))
    print("explorer:  ", " ".join(f"{x:.6f}" for x in sample["output"].flatten().tolist()))
    print(f"difference: {(output - sample['output']).abs().max():.2e} at most")
