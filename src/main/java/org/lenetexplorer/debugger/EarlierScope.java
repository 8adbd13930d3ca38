package org.lenetexplorer.debugger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tensors as they were before an operation, seen after it: what the operation was going to change has been copied, all else
 * is looked up as it is.
 */
final class EarlierScope implements Scope {
  private final Scope now;
  private final Map<String, Reading> copies = new HashMap<>();
  private final Map<String, String> reasons = new HashMap<>();

  /**
   * Copies some tensors as they are.
   *
   * @param changing names of those that the next operation changes
   */
  EarlierScope(Scope now, List<String> changing) {
    this.now = now;
    for (String name : changing) {
      try {
        copies.put(name, now.find(name));
      } catch (UnresolvedException e) {
        reasons.put(name, e.reason());
      }
    }
  }

  @Override
  public Reading find(String name) throws UnresolvedException {
    String reason = reasons.get(name);
    if (reason != null) {
      throw new UnresolvedException(reason);
    }
    Reading copy = copies.get(name);
    return copy == null ? now.find(name) : copy;
  }

  @Override
  public List<String> names() {
    return now.names();
  }
}
