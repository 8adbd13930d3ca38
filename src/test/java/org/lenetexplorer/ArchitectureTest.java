package org.lenetexplorer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.testkit.DependencyList;

/** The rules that hold the packages apart; which package may use which is listed in {@code dependencies.txt}. */
class ArchitectureTest {
  private static final String ROOT = "org.lenetexplorer";
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path LIST = Path.of("src/test/resources/dependencies.txt");
  private static final int LONGEST_FILE = 400; // lines

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages(ROOT);

  /** Libraries by the pattern of their packages, and the packages (below the root) that are their doors. */
  private static final Map<String, List<String>> DOORS = Map.ofEntries(
      Map.entry("picocli..", List.of("cli..")),
      Map.entry("org.jline..", List.of("cli..")),
      Map.entry("me.tongfei.progressbar..", List.of("cli..")),
      Map.entry("com.google.gson..", List.of("format..", "lesson..")),
      Map.entry("net.razorvine..", List.of("format.torch..")),
      Map.entry("ai.onnx.proto..", List.of("format.onnx..")),
      Map.entry("com.google.protobuf..", List.of("format.onnx..")),
      Map.entry("com.formdev.flatlaf..", List.of("ui.theme..", "ui.component..", "app..")),
      Map.entry("org.scilab.forge.jlatexmath..", List.of("ui.theme..", "ui.component..")),
      Map.entry("org.apache.batik..", List.of("ui.component..")),
      Map.entry("org.w3c.dom..", List.of("ui.component..")),
      Map.entry("net.miginfocom..", List.of("ui..")),
      Map.entry("org.jfree..", List.of("ui.chart..")),
      Map.entry("jdk.incubator.vector..", List.of("kernel.vector..")),
      Map.entry("org.jspecify..", List.of("..")));

  /** The panels of the window, which meet in {@code ui.model} and never use each other. */
  private static final Set<String> PANELS = Set.of(
      "network",
      "inspector",
      "steps",
      "formula",
      "watch",
      "chart",
      "ledger",
      "code",
      "lesson",
      "data",
      "dialog");

  private static DependencyList found() {
    Map<String, SortedSet<String>> uses = new TreeMap<>();
    for (JavaClass javaClass : CLASSES) {
      SortedSet<String> used =
          uses.computeIfAbsent(javaClass.getPackageName(), name -> new TreeSet<>());
      for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (target.startsWith(ROOT + ".") && !target.equals(javaClass.getPackageName())) {
          used.add(target.substring(ROOT.length() + 1));
        }
      }
    }
    return DependencyList.of(uses);
  }

  @Test
  void packagesUseWhatIsListedAndNothingElse() throws IOException {
    List<String> differences =
        DependencyList.parse(Files.readAllLines(LIST)).differencesFrom(found());

    assertThat(differences)
        .withFailMessage(() -> LIST + ":\n" + String.join("\n", differences))
        .isEmpty();
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void firstLevelSlicesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noPackageUsesItsOwnSubpackages() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass javaClass : CLASSES) {
      for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getPackageName();
        if (target.startsWith(javaClass.getPackageName() + ".")) {
          wrong.add(dependency.getDescription());
        }
      }
    }
    assertThat(wrong).as("a subpackage may use its parent, never the reverse").isEmpty();
  }

  @Test
  void panelsMeetInTheModelOnly() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass javaClass : CLASSES) {
      String panel = panel(javaClass);
      for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
        String other = panel(dependency.getTargetClass());
        if (!panel.isEmpty() && !other.isEmpty() && !panel.equals(other)) {
          wrong.add(dependency.getDescription());
        }
      }
    }
    assertThat(wrong).as("panels under ui meet in ui.model").isEmpty();
  }

  private static String panel(JavaClass javaClass) {
    String[] names = javaClass.getPackageName().split("\\.", -1);
    boolean isPanel = names.length > 3 && names[2].equals("ui") && PANELS.contains(names[3]);
    return isPanel ? names[3] : "";
  }

  @Test
  void swingAndAwtStayUnderUi() {
    DescribedPredicate<JavaClass> screen = resideInAPackage("javax.swing..")
        .or(resideInAPackage("java.awt.."))
        .or(resideInAPackage("javax.imageio.."));
    // All of Image I/O: its readers tell a picture's size before memory is taken for it.
    DescribedPredicate<JavaClass> imageIo = resideInAPackage("javax.imageio..");
    DescribedPredicate<JavaClass> image =
        nameMatching("java\\.awt\\.image\\.BufferedImage").forSubtype();
    DescribedPredicate<JavaClass> picture = imageIo.or(image);

    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".ui..", ROOT + ".data..", ROOT + ".format.picture..")
        .should()
        .dependOnClassesThat(screen)
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".data..", ROOT + ".format.picture..")
        .should()
        .dependOnClassesThat(screen.and(DescribedPredicate.not(picture)))
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".app..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .because("the window and the engine say what happened in values and exceptions")
        .check(CLASSES);
  }

  static Stream<String> libraries() {
    return DOORS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void everyLibraryHasOneDoor(String library) {
    String[] doors = DOORS.getOrDefault(library, List.of()).stream()
        .map(door -> door.equals("..") ? ".." : ROOT + "." + door)
        .toArray(String[]::new);

    noClasses()
        .that()
        .resideOutsideOfPackages(doors)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .because("its door is " + String.join(", ", doors))
        .check(CLASSES);
  }

  @Test
  void everyLibraryIsListedWithItsDoor() {
    List<String> known = new ArrayList<>(DOORS.keySet());
    known.addAll(List.of(ROOT + "..", "java..", "javax..", "", "com.sun.management.."));

    noClasses()
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(known.toArray(String[]::new))
        .because("a library is used through the packages that DOORS names")
        .check(CLASSES);
  }

  @Test
  void noStaticFieldChanges() {
    fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .because("state belongs to objects that are handed to those who need it")
        .check(CLASSES);
  }

  @Test
  void nothingIsReachedByReflection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
        .orShould()
        .callMethodWhere(DescribedPredicate.describe(
            "Class reaches into a class",
            call -> call.getTargetOwner().isEquivalentTo(Class.class)
                && call.getName()
                    .matches("forName|newInstance|get(Declared)?(Method|Field|Constructor)s?")))
        .because("only ServiceLoader finds classes by name")
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Impl|Utils?)(\\$.*)?")
        .because("such names say nothing")
        .check(CLASSES);
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..utils..", "..common..", "..core..")
        .because("a helper lives with its user")
        .check(CLASSES);
  }

  @Test
  void nothingIsASingleton() {
    fields()
        .that()
        .haveName("INSTANCE")
        .should()
        .notHaveModifier(JavaModifier.STATIC)
        .allowEmptyShould(true)
        .because("objects are handed over, not fetched")
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsAndIsNullMarked() {
    List<String> wrong = new ArrayList<>();
    for (JavaPackage javaPackage : CLASSES.getPackage(ROOT).getSubpackagesInTree()) {
      boolean marked = javaPackage
          .tryGetPackageInfo()
          .map(info -> info.isAnnotatedWith(NullMarked.class))
          .orElse(false);
      if (!javaPackage.getClasses().isEmpty() && !marked) {
        wrong.add(javaPackage.getName());
      }
    }
    assertThat(wrong).as("packages without a @NullMarked package-info.java").isEmpty();
  }

  @Test
  void noFileIsTooLong() throws IOException {
    List<String> tooLong = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(SOURCES)) {
      files = all.filter(file -> file.toString().endsWith(".java")).toList();
    }
    for (Path file : files) {
      int lines = Files.readAllLines(file).size();
      if (lines > LONGEST_FILE) {
        tooLong.add(file + " has " + lines + " lines");
      }
    }
    assertThat(files).isNotEmpty();
    assertThat(tooLong).as("files of more than %d lines", LONGEST_FILE).isEmpty();
  }
}
