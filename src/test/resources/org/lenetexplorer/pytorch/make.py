"""Writes the files beside it with PyTorch (2.14, CPU): what the numeric engine is compared with."""

import hashlib
import json
import struct
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

HERE = Path(__file__).parent
TYPES = {torch.float32: "F32", torch.float64: "F64", torch.int64: "I64"}


def save(name, tensors):
    """Writes tensors as safetensors."""
    head, body = {}, b""
    for key, tensor in tensors.items():
        data = tensor.detach().contiguous().numpy().tobytes()
        head[key] = {
            "dtype": TYPES[tensor.dtype],
            "shape": list(tensor.shape),
            "data_offsets": [len(body), len(body) + len(data)],
        }
        body += data
    text = json.dumps(head).encode()
    text += b" " * (-len(text) % 8)
    (HERE / name).write_bytes(struct.pack("<Q", len(text)) + text + body)


def random():
    out = {}
    for seed in (0, 1, 42, 2**32 - 1, 2**40 + 5):
        torch.manual_seed(seed)
        out[f"rand.{seed}"] = torch.rand(1300)  # more than two refills of 624 words
        out[f"uniform.{seed}"] = torch.empty(50).uniform_(-0.3, 0.4)
        out[f"doubles.{seed}"] = torch.rand(20, dtype=torch.float64)
        out[f"randint.{seed}"] = torch.randint(0, 10, (50,))
        for n in (1, 2, 10, 1000):
            out[f"randperm.{n}.{seed}"] = torch.randperm(n)
        for n in (16, 17, 31, 32, 1024):
            out[f"randn.{n}.{seed}"] = torch.randn(n)
    save("random.safetensors", out)


def pooling():
    torch.manual_seed(3)
    x = torch.randint(-2, 3, (2, 3, 7, 11)).float()  # few values: many ties
    x[0, 1, 2, 3] = x[0, 1, 3, 3] = x[1, 0, 6, 10] = float("nan")
    x[1, 2] = float("-inf")
    y, winners = F.max_pool2d(x, (3, 2), (2, 3), (1, 1), return_indices=True)
    special = torch.tensor([float("nan"), -0.0, 0.0, float("inf"), float("-inf"), 1e-30, -3.0])
    out = {"x": x, "y": y, "winners": winners, "special": special}
    for name, function in (
        ("relu", torch.relu),
        ("leaky", lambda v: F.leaky_relu(v, 0.01)),
        ("sigmoid", torch.sigmoid),
        ("tanh", torch.tanh),
    ):
        v = special.clone().requires_grad_(True)
        result = function(v)
        result.backward(torch.ones(7))
        out[name], out[f"{name}.grad"] = result, v.grad
    save("special.safetensors", out)


OPTIMIZERS = {
    "sgd": lambda p: torch.optim.SGD(p, 0.1),
    "sgd decay": lambda p: torch.optim.SGD(p, 0.1, weight_decay=0.3),
    "sgd momentum": lambda p: torch.optim.SGD(p, 0.1, momentum=0.9),
    "sgd momentum decay": lambda p: torch.optim.SGD(p, 0.1, momentum=0.7, weight_decay=0.2),
    "sgd nesterov": lambda p: torch.optim.SGD(p, 0.1, momentum=0.9, nesterov=True, weight_decay=0.1),
    "rmsprop": lambda p: torch.optim.RMSprop(p, 0.1),
    "rmsprop alpha eps decay": lambda p: torch.optim.RMSprop(p, 0.1, alpha=0.9, eps=0.01, weight_decay=0.2),
    "rmsprop momentum": lambda p: torch.optim.RMSprop(p, 0.1, momentum=0.8),
    "adagrad": lambda p: torch.optim.Adagrad(p, 0.1),
    "adagrad decays": lambda p: torch.optim.Adagrad(p, 0.1, lr_decay=0.5, weight_decay=0.2, eps=1e-3),
    "adam": lambda p: torch.optim.Adam(p, 0.1),
    "adam betas eps decay": lambda p: torch.optim.Adam(p, 0.1, betas=(0.7, 0.9), eps=1e-2, weight_decay=0.3),
    "adamw": lambda p: torch.optim.AdamW(p, 0.1),
    "adamw decay": lambda p: torch.optim.AdamW(p, 0.1, betas=(0.8, 0.95), weight_decay=0.5),
}


def optimizers():
    torch.manual_seed(5)
    start, gradients = torch.randn(8), torch.randn(6, 8)
    out = {"start": start, "gradients": gradients}
    for name, make in OPTIMIZERS.items():
        a, b = (nn.Parameter(t.clone()) for t in start.split([5, 3]))
        optimizer = make([a, b])
        path = []
        for step, g in enumerate(gradients):
            a.grad = g[:5].clone()
            b.grad = g[5:].clone() if step >= 2 else None  # its first two gradients are none
            optimizer.step()
            path.append(torch.cat([a, b]).detach().clone())
        out[name] = torch.stack(path)
        for key in ("momentum_buffer", "square_avg", "sum", "exp_avg", "exp_avg_sq"):
            states = [optimizer.state[p].get(key) for p in (a, b)]
            if all(isinstance(s, torch.Tensor) for s in states):
                out[f"{name}/{key}"] = torch.cat(states)
    for name, make in (
        ("StepLR", lambda o: torch.optim.lr_scheduler.StepLR(o, 3, 0.4)),
        ("CosineAnnealingLR", lambda o: torch.optim.lr_scheduler.CosineAnnealingLR(o, 11, 0.002)),
    ):
        optimizer = torch.optim.SGD([nn.Parameter(torch.zeros(1))], 0.05)
        scheduler = make(optimizer)
        rates = []
        for _ in range(12):
            rates.append(scheduler.get_last_lr()[0])
            optimizer.step()
            scheduler.step()
        out[name] = torch.tensor(rates, dtype=torch.float64)
    save("optim.safetensors", out)


def named(kind, *layers):
    """A chain of named layers that prints under another name than Sequential."""
    net = type(kind, (nn.Sequential,), {})()
    for name, layer in layers:
        net.add_module(name, layer)
    return net


def lenet():
    return named(
        "LeNet",
        ("conv1", nn.Conv2d(1, 6, 5)), ("relu1", nn.ReLU()), ("pool1", nn.MaxPool2d(2)),
        ("conv2", nn.Conv2d(6, 16, 5)), ("relu2", nn.ReLU()), ("pool2", nn.MaxPool2d(2)),
        ("flatten", nn.Flatten()), ("fc1", nn.Linear(400, 120)), ("relu3", nn.ReLU()),
        ("fc2", nn.Linear(120, 84)), ("relu4", nn.ReLU()), ("fc3", nn.Linear(84, 10)),
    )


def lenet5():
    return named(
        "LeNet-5",
        ("c1", nn.Conv2d(1, 6, 5)), ("tanh1", nn.Tanh()), ("s2", nn.AvgPool2d(2)),
        ("c3", nn.Conv2d(6, 16, 5)), ("tanh2", nn.Tanh()), ("s4", nn.AvgPool2d(2)),
        ("c5", nn.Conv2d(16, 120, 5)), ("tanh3", nn.Tanh()), ("flatten", nn.Flatten()),
        ("f6", nn.Linear(120, 84)), ("tanh4", nn.Tanh()), ("output", nn.Linear(84, 10)),
    )


def mlp():
    return named(
        "MLP",
        ("flatten", nn.Flatten()), ("fc1", nn.Linear(1024, 64)), ("relu1", nn.ReLU()),
        ("fc2", nn.Linear(64, 32)), ("relu2", nn.ReLU()), ("fc3", nn.Linear(32, 10)),
    )


def odd():
    """Every kind of layer, odd sizes, no square but one."""
    return named(
        "Odd",
        ("conv1", nn.Conv2d(2, 7, (3, 5), (2, 1), (1, 2))), ("act1", nn.LeakyReLU(0.0001)),
        ("pool1", nn.MaxPool2d((2, 3), (2, 1), (1, 0))), ("conv2", nn.Conv2d(7, 3, 3, bias=False)),
        ("act2", nn.Sigmoid()), ("pool2", nn.AvgPool2d((3, 2), (1, 2), 1)), ("drop", nn.Dropout(0.25)),
        ("flatten", nn.Flatten()), ("fc1", nn.Linear(24, 11, bias=False)), ("act3", nn.Tanh()),
        ("act4", nn.ReLU()), ("fc2", nn.Linear(11, 5)),
    )


NETWORKS = {"lenet": lenet, "lenet5": lenet5, "mlp": mlp, "odd": odd}


def networks():
    lines = []
    for name, make in NETWORKS.items():
        (HERE / f"{name}.txt").write_text(str(make()) + "\n")
        for seed in (0, 1, 12345):
            torch.manual_seed(seed)
            net = make()
            data = b"".join(p.detach().numpy().tobytes() for p in net.parameters())
            lines.append(f"{name} {seed} {hashlib.sha256(data).hexdigest()}")
    (HERE / "initial.txt").write_text("\n".join(lines) + "\n")


def thin(tensor):
    """Large tensors by every 53rd element, to keep the files small."""
    return tensor.detach().clone() if tensor.numel() < 1000 else tensor.detach().flatten()[::53].clone()


def step(file, make, sample, classes, criterion, optimizer):
    """Two iterations on a batch of three: activations, gradients and updated parameters."""
    torch.manual_seed(7)
    net = make().eval()  # dropout draws other numbers
    x = torch.randn(3, *sample)
    target = torch.randn(3, classes) if criterion is F.mse_loss else torch.tensor([4, 0, classes - 1])
    rule = optimizer(net.parameters())
    out = {"input": x, "target": target}
    for iteration in range(2):
        rule.zero_grad()
        h = leaf = x.clone().requires_grad_(True)
        for name, layer in net.named_children():
            h = layer(h)
            h.retain_grad()
            out[f"{iteration}.output.{name}"] = h
        loss = criterion(h, target)
        loss.backward()
        out[f"{iteration}.loss"] = loss
        out[f"{iteration}.grad_input"] = leaf.grad
        for name, p in net.named_parameters():
            out[f"{iteration}.grad.{name}"] = p.grad.clone()
        rule.step()
        for name, p in net.named_parameters():
            out[f"{iteration}.after.{name}"] = p.detach().clone()
    save(file, {key: tensor if key in ("input", "target") else thin(tensor) for key, tensor in out.items()})


def tutorial():
    """The tutorial's loss: mean squared error against a random target, with 1 to 10 in its place."""
    torch.manual_seed(0)
    net = lenet()
    x = torch.randn(1, 1, 32, 32)
    output = net(x)
    loss = F.mse_loss(output, torch.arange(1, 11).float().view(1, -1))
    loss.backward()
    save("tutorial.safetensors", {"input": x, "output": output, "loss": loss, "conv1.bias.grad": net.conv1.bias.grad})


def own_loss():
    """A loss of one's own: a smooth Huber, mean(sqrt(1 + (x − t)²) − 1), and 0.1 · Σ w² added to it."""
    torch.manual_seed(11)
    x, t = torch.randn(5, 3), torch.randn(5, 4)
    w = torch.randn(4, 3, requires_grad=True)
    loss = (torch.sqrt(1 + (F.linear(x, w) - t) ** 2) - 1).mean() + 0.1 * (w**2).sum()
    loss.backward()
    save("own-loss.safetensors", {"x": x, "t": t, "w": w, "loss": loss, "w.grad": w.grad})


random()
pooling()
optimizers()
networks()
step("lenet-step.safetensors", lenet, (1, 32, 32), 10, F.cross_entropy, lambda p: torch.optim.SGD(p, 0.1, momentum=0.9))
step("odd-step.safetensors", odd, (2, 13, 11), 5, F.mse_loss, lambda p: torch.optim.SGD(p, 0.1, momentum=0.9))
tutorial()
own_loss()
