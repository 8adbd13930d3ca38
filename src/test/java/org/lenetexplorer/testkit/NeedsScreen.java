package org.lenetexplorer.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test where there is no screen and says why; under continuous integration that is a failure. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsScreen.Condition.class)
public @interface NeedsScreen {
  /** Asks for the screen. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      String absence = PureJavaScreen.absence();
      if (absence.isEmpty()) {
        return ConditionEvaluationResult.enabled("there is a screen");
      }
      if (Boolean.parseBoolean(System.getenv("CI")) && Runtime.version().feature() == 17) {
        throw new IllegalStateException(absence);
      }
      return ConditionEvaluationResult.disabled(absence);
    }
  }
}
