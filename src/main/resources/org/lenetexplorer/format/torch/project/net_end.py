

def prepare(images):
    """Grey levels 0 to 255, [N, H, W], as the network sees them: [N, 1, @HEIGHT@, @WIDTH@], padded with 0 and normalised."""
    x = images.unsqueeze(1).float() / 255
    top, left = (@HEIGHT@ - x.shape[2]) // 2, (@WIDTH@ - x.shape[3]) // 2
    bottom, right = @HEIGHT@ - x.shape[2] - top, @WIDTH@ - x.shape[3] - left
    return (F.pad(x, (left, right, top, bottom)) - @MEAN@) / @DEVIATION@


if __name__ == "__main__":
    here = Path(__file__).parent
    net = @CLASS@().eval()
    net.load_state_dict(torch.load(here / "weights.pt", weights_only=True))
    sample = torch.load(here / "sample.pt", weights_only=True)
    with torch.no_grad():
        output = net(sample["input"])
    print("here:      ", " ".join(f"{x:.6f}" for x in output.flatten().tolist()))
    print("explorer:  ", " ".join(f"{x:.6f}" for x in sample["output"].flatten().tolist()))
    print(f"difference: {(output - sample['output']).abs().max():.2e} at most")
