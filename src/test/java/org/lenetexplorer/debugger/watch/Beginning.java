package org.lenetexplorer.debugger.watch;

import java.util.List;
import java.util.OptionalDouble;
import org.lenetexplorer.debugger.Reading;
import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.UnresolvedException;

/** The moment before the first position. */
record Beginning() implements Moment, Scope {
  @Override
  public String position() {
    return "";
  }

  @Override
  public Scope scope() {
    return this;
  }

  @Override
  public List<String> changed() {
    return List.of();
  }

  @Override
  public OptionalDouble previousLoss() {
    return OptionalDouble.empty();
  }

  @Override
  public Reading find(String name) throws UnresolvedException {
    throw new UnresolvedException("the session has not begun");
  }

  @Override
  public List<String> names() {
    return List.of();
  }
}
