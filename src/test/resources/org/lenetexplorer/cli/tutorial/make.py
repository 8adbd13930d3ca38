"""PyTorch's values for the three scripts of the tutorial beside this file; prints expected.txt.

The weights are those that torch.manual_seed(0) draws for the tutorial's Net, which the program draws for seed 0 as well.
"""
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(1, 6, 5), nn.Conv2d(6, 16, 5)
        self.fc1, self.fc2, self.fc3 = nn.Linear(400, 120), nn.Linear(120, 84), nn.Linear(84, 10)
    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2); x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        return self.fc3(F.relu(self.fc2(F.relu(self.fc1(x.flatten(1))))))

def net():
    torch.manual_seed(0)
    return Net()

rng = torch.Generator().manual_seed(7)
x, g = torch.randn(1, 1, 32, 32, generator=rng), torch.randn(1, 10, generator=rng)
t = torch.arange(1, 11).float().view(1, 10)
for name, value in (("x", x), ("g", g), ("t", t)):
    np.save(name + ".npy", value.numpy())

def line(name, n):
    print(name, *(f"{v:.9g}" for v in n.conv1.bias.grad.tolist()))

n = net(); n(x).backward(g); line("backward-without-loss", n)
n = net()
for k in range(3):
    n(x).backward(g); line(f"forgotten-zero-grad-{k + 1}", n)
n = net(); loss = nn.MSELoss()(n(x), t); loss.backward(); line("mse", n); print("mse-loss", f"{loss.item():.9g}")
opt = torch.optim.SGD(n.parameters(), lr=0.01); opt.step(); opt.zero_grad(); nn.MSELoss()(n(x), t).backward(); line("mse-second", n)
