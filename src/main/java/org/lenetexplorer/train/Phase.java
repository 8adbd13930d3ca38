package org.lenetexplorer.train;

/** The five phases of an iteration, in their order, as the lines of PyTorch's training loop. */
public enum Phase {
  /** {@code optimizer.zero_grad()}: gradients that exist become zero. */
  ZERO_GRAD("zero_grad"),
  /** {@code output = net(input)}: layer by layer. */
  FORWARD("forward"),
  /** {@code loss = criterion(output, target)}. */
  LOSS("loss"),
  /** {@code loss.backward()}: from the loss to the first layer. */
  BACKWARD("backward"),
  /** {@code optimizer.step()}: parameter by parameter. */
  STEP("step");

  private final String id;

  Phase(String id) {
    this.id = id;
  }

  /** The name in positions and on chips, {@code zero_grad}. */
  public String id() {
    return id;
  }
}
