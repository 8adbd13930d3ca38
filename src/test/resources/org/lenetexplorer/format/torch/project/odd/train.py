"""Trains the network, alone or on several processors.

    python3 train.py --data FOLDER
    torchrun --nproc-per-node 2 train.py --data FOLDER

FOLDER holds MNIST's four IDX files, plain or packed with gzip. Training begins with weights.pt.
"""
import argparse
import gzip
import os
import struct
from pathlib import Path

import torch
import torch.distributed as dist
import torch.nn as nn
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, TensorDataset
from torch.utils.data.distributed import DistributedSampler

from net import Odd, prepare


def read(folder, part):
    """Images [N, 1, H, W] as the network sees them, and their classes [N]."""
    found = []
    for kind in ("images-idx3", "labels-idx1"):
        path = Path(folder) / f"{part}-{kind}-ubyte"
        packed = path.with_name(path.name + ".gz")
        data = path.read_bytes() if path.exists() else gzip.decompress(packed.read_bytes())
        rank = data[3]
        shape = struct.unpack(f">{rank}I", data[4 : 4 + 4 * rank])
        found.append(torch.frombuffer(bytearray(data[4 + 4 * rank :]), dtype=torch.uint8).reshape(shape))
    return TensorDataset(prepare(found[0]), found[1].long())


def accuracy(net, loader, device):
    """The share of images that this process reads rightly, and how many it has seen."""
    net.eval()
    right = torch.zeros(2, device=device)
    with torch.no_grad():
        for x, y in loader:
            guess = net(x.to(device)).argmax(1)
            right += torch.tensor([(guess == y.to(device)).sum(), len(y)], device=device)
    net.train()
    return right


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--batch-size", type=int, default=64, help="of each process")
    parser.add_argument("--lr", type=float, default=0.01)
    parser.add_argument("--momentum", type=float, default=0.9)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--fresh", action="store_true", help="begin with new weights")
    parser.add_argument("--out", default="trained.pt")
    args = parser.parse_args()

    several = "WORLD_SIZE" in os.environ
    on_gpu = torch.cuda.is_available()
    if several:
        dist.init_process_group("nccl" if on_gpu else "gloo")
    rank = dist.get_rank() if several else 0
    device = torch.device(f"cuda:{os.environ.get('LOCAL_RANK', 0)}" if on_gpu else "cpu")

    torch.manual_seed(args.seed)
    net = Odd()
    if not args.fresh:
        weights = Path(__file__).with_name("weights.pt")
        net.load_state_dict(torch.load(weights, weights_only=True, map_location="cpu"))
    net.to(device)
    model = DistributedDataParallel(net) if several else net

    training, test = read(args.data, "train"), read(args.data, "t10k")
    sampler = DistributedSampler(training, seed=args.seed) if several else None
    loader = DataLoader(training, args.batch_size, shuffle=sampler is None, sampler=sampler)
    test_sampler = DistributedSampler(test, shuffle=False) if several else None
    test_loader = DataLoader(test, 500, sampler=test_sampler)

    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=args.lr, momentum=args.momentum)
    for epoch in range(args.epochs):
        if sampler is not None:
            sampler.set_epoch(epoch)
        total = torch.zeros(2, device=device)
        for x, y in loader:
            optimizer.zero_grad()
            loss = criterion(model(x.to(device)), y.to(device))
            loss.backward()
            optimizer.step()
            total += torch.tensor([loss.item() * len(y), len(y)], device=device)
        right = accuracy(net, test_loader, device)
        if several:
            dist.all_reduce(total)
            dist.all_reduce(right)
        if rank == 0:
            print(
                f"epoch {epoch + 1}/{args.epochs}  loss {total[0] / total[1]:.4f}"
                f"  accuracy {right[0] / right[1]:.4f}",
                flush=True,
            )
    if rank == 0:
        torch.save(net.state_dict(), args.out)
    if several:
        dist.destroy_process_group()


if __name__ == "__main__":
    main()
