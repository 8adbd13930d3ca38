package org.lenetexplorer.session;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.train.Model;
import org.lenetexplorer.train.TrainingStep;

/** Only what runs on the engine's thread reaches what training changes. */
class EngineThreadTest {
  @Test
  void onlyTheEnginesOwnClassesReachTheModel() {
    noClasses()
        .that()
        .resideInAPackage(Engine.class.getPackageName())
        .and()
        .doNotBelongToAnyOf(
            Engine.class,
            Session.class,
            Stepping.class,
            SnapshotMaker.class,
            Assessment.class,
            Account.class)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Model.class, TrainingStep.class)
        .because("snapshots and commands cross threads, the model does not")
        .check(new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(Engine.class));
  }
}
