package org.lenetexplorer.format.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lenetexplorer.optim.Adagrad;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.AdamW;
import org.lenetexplorer.optim.RmsProp;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.optim.UpdateRule;

/**
 * One update rule in project files, both ways. The names of its settings are PyTorch's; every setting is written.
 *
 * @param id the rule's name in the file
 * @param kind the rule's class
 * @param settings in the order they are written
 * @param fromFile the rule of these settings
 * @param toFile the values of a rule, one for each setting: a {@code Double} or a {@code Boolean}
 */
record RuleType<R extends UpdateRule>(
    String id,
    Class<R> kind,
    List<String> settings,
    Function<Settings, R> fromFile,
    Function<R, List<?>> toFile) {
  static final String NESTEROV = "nesterov";

  private static final String MOMENTUM = "momentum";
  private static final String WEIGHT_DECAY = "weight_decay";
  private static final String ALPHA = "alpha";
  private static final String BETA1 = "beta1";
  private static final String BETA2 = "beta2";
  private static final String EPS = "eps";
  private static final String LR_DECAY = "lr_decay";

  private static final List<RuleType<?>> ALL = List.of(
      new RuleType<>(
          new Sgd().id(),
          Sgd.class,
          List.of(MOMENTUM, NESTEROV, WEIGHT_DECAY),
          s -> new Sgd(s.number(MOMENTUM), s.flag(NESTEROV), s.number(WEIGHT_DECAY)),
          r -> List.of(r.momentum(), r.nesterov(), r.weightDecay())),
      new RuleType<>(
          new RmsProp().id(),
          RmsProp.class,
          List.of(ALPHA, EPS, MOMENTUM, WEIGHT_DECAY),
          s -> new RmsProp(
              s.number(ALPHA), s.number(EPS), s.number(MOMENTUM), s.number(WEIGHT_DECAY)),
          r -> List.of(r.alpha(), r.eps(), r.momentum(), r.weightDecay())),
      new RuleType<>(
          new Adagrad().id(),
          Adagrad.class,
          List.of(LR_DECAY, EPS, WEIGHT_DECAY),
          s -> new Adagrad(s.number(LR_DECAY), s.number(EPS), s.number(WEIGHT_DECAY)),
          r -> List.of(r.lrDecay(), r.eps(), r.weightDecay())),
      new RuleType<>(
          new Adam().id(),
          Adam.class,
          List.of(BETA1, BETA2, EPS, WEIGHT_DECAY),
          s -> new Adam(s.number(BETA1), s.number(BETA2), s.number(EPS), s.number(WEIGHT_DECAY)),
          r -> List.of(r.beta1(), r.beta2(), r.eps(), r.weightDecay())),
      new RuleType<>(
          new AdamW().id(),
          AdamW.class,
          List.of(BETA1, BETA2, EPS, WEIGHT_DECAY),
          s -> new AdamW(s.number(BETA1), s.number(BETA2), s.number(EPS), s.number(WEIGHT_DECAY)),
          r -> List.of(r.beta1(), r.beta2(), r.eps(), r.weightDecay())));

  /**
   * The settings of a rule as a file gives them; all of them are there.
   *
   * @param values a {@code Double} or a {@code Boolean} by name
   */
  record Settings(Map<String, Object> values) {
    double number(String name) {
      return (Double) value(name);
    }

    boolean flag(String name) {
      return (Boolean) value(name);
    }

    private Object value(String name) {
      return Objects.requireNonNull(values.get(name), name);
    }
  }

  /** The rule of this name, if there is one. */
  static Optional<RuleType<?>> of(String id) {
    return ALL.stream().filter(type -> type.id.equals(id)).findFirst();
  }

  /** All names, for refusals. */
  static String ids() {
    return ALL.stream().map(RuleType::id).collect(Collectors.joining(", "));
  }

  /** Whether any rule has a setting of this name. */
  static boolean isSetting(String name) {
    return ALL.stream().anyMatch(type -> type.settings.contains(name));
  }

  /** All settings of a rule with their values, in the order they are written. */
  static Map<String, Object> valuesOf(UpdateRule rule) {
    return of(rule.id()).orElseThrow().values(rule);
  }

  private Map<String, Object> values(UpdateRule rule) {
    List<?> values = toFile.apply(kind.cast(rule));
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      named.put(settings.get(i), values.get(i));
    }
    return named;
  }
}
