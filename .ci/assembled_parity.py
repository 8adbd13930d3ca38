"""The network that a window test has assembled, held against PyTorch by ../shared/check/parity.py.

usage: assembled_parity.py NETWORK.json [COUNT]      in the project's root, after the tests and the build
Every tensor of COUNT runs (weights, inputs, loss and optimiser drawn anew) is compared, as parity.py does with its own networks.
"""
import importlib.util, json, sys, tempfile
import torch.nn as nn

check = importlib.util.spec_from_file_location("parity", "../shared/check/parity.py")
parity = importlib.util.module_from_spec(check)
check.loader.exec_module(parity)

MAKERS = {
    "Conv2d": lambda a: nn.Conv2d(a["in_channels"], a["out_channels"], a["kernel_size"], a["stride"], a["padding"], bias=a["bias"]),
    "MaxPool2d": lambda a: nn.MaxPool2d(a["kernel_size"], a["stride"], a["padding"]),
    "AvgPool2d": lambda a: nn.AvgPool2d(a["kernel_size"], a["stride"], a["padding"]),
    "Linear": lambda a: nn.Linear(a["in_features"], a["out_features"], bias=a["bias"]),
    "Flatten": lambda a: nn.Flatten(), "ReLU": lambda a: nn.ReLU(), "Tanh": lambda a: nn.Tanh(), "Sigmoid": lambda a: nn.Sigmoid(),
}

def assembled(path):
    """The network's input and its layers; pairs stay pairs, so that parity.py writes the same network again."""
    network = json.load(open(path))
    pairs = lambda a: {k: tuple(v) if isinstance(v, list) else v for k, v in a.items()}
    layers = [(layer["name"], MAKERS[layer["type"]](pairs(layer))) for layer in network["layers"]]
    size = network["input"]
    return (size["channels"], size["height"], size["width"]), layers

if __name__ == "__main__":
    path, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 4
    parity.random_net = lambda rng: assembled(path)
    seeds = [seed for seed in range(1, 5 * count) if seed % 5][:count]  # every fifth is parity.py's own LeNet
    bad = []
    for seed in seeds:
        with tempfile.TemporaryDirectory() as folder:
            fault, worst = parity.run_case(seed, folder)
            print(f"seed {seed}: {fault or f'agrees, worst relative error {worst:.2g}'}")
            bad += [fault] if fault else []
    print(f"{len(seeds) - len(bad)} of {len(seeds)} runs of the assembled network agree with PyTorch")
    sys.exit(bool(bad))
