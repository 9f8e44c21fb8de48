package dev.plumbline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.plumbline.live.ReadPlan;
import dev.plumbline.live.TargetRead;
import dev.plumbline.live.aws.IamPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the table of packages and libraries that ARCHITECTURE.md shows. */
final class ArchitectureTest {
  private static final String ROOT = "dev.plumbline";

  /** A package may use only those that stand before it. */
  private static final List<String> ORDER =
      List.of(
          "model",
          "git",
          "schedule",
          "catalog",
          "spec",
          "live",
          "diff",
          "policy",
          "waiver",
          "fix",
          "adopt",
          "report",
          "check",
          "emulator",
          "config",
          "schema",
          "cli");

  /** Each third-party library, and the one package that may touch it. */
  private static final Map<String, String> HOMES =
      new TreeMap<>(
          Map.of(
              "com.cronutils", "schedule",
              "org.yaml.snakeyaml", "spec",
              "software.amazon.awssdk", "live.aws",
              "com.styra.opa", "policy.wasm",
              "com.dylibso.chicory", "policy.wasm",
              "com.google.re2j", "policy.builtins",
              "gg.jte", "report.html",
              "javax.xml.stream", "report.junit",
              "com.sun.net.httpserver", "emulator",
              "picocli", "cli"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void thePackagesAreThoseOfTheTable() {
    Set<String> found =
        CLASSES.getPackage(ROOT).getSubpackages().stream()
            .map(JavaPackage::getRelativeName)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    assertThat(found).containsExactlyInAnyOrderElementsOf(ORDER);
  }

  @Test
  void aPackageUsesOnlyThoseAboveIt() {
    for (int i = 0; i < ORDER.size() - 1; i++) {
      below(i).check(CLASSES);
    }
  }

  @Test
  void theOrderRuleCanFail() {
    assertThatThrownBy(
            () ->
                noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT + ".model..")
                    .check(CLASSES))
        .isInstanceOf(AssertionError.class);
  }

  private static ArchRule below(int i) {
    String[] later =
        ORDER.subList(i + 1, ORDER.size()).stream()
            .map(p -> ROOT + "." + p + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(ROOT + "." + ORDER.get(i) + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later)
        .because(
            "data flows one way: " + ORDER.get(i) + " stands above " + String.join(", ", later));
  }

  @Test
  void eachLibraryHasOneHome() {
    HOMES.forEach((library, home) -> home(library, home).check(CLASSES));
  }

  @Test
  void eachHomeRuleCanFail() {
    HOMES.forEach(
        (library, home) ->
            assertThatThrownBy(() -> home(library, "model").check(CLASSES))
                .as("%s is used by %s", library, home)
                .isInstanceOf(AssertionError.class));
  }

  private static ArchRule home(String library, String home) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "." + home + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .because(library + " has its one home in " + home);
  }

  /** Its traps are in docs/policy-host.md; tests may hold the host against it. */
  @Test
  void nothingStandsOnTheLibrarysOwnHost() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("com\\.styra\\.opa\\.wasm\\.(OpaPolicy|OpaBuiltin|builtins\\.).*")
        .because(
            "OpaPolicy prefers its own sprintf, takes broken input for none, and leaks on aborts")
        .check(CLASSES);
  }

  @Test
  void noOtherLibraryIsTouched() {
    Set<String> known = new LinkedHashSet<>(HOMES.keySet());
    known.addAll(
        List.of(
            ROOT,
            "java",
            "javax.crypto",
            "com.fasterxml.jackson",
            "org.jspecify",
            "com.google.errorprone.annotations"));
    DescribedPredicate<JavaClass> foreign =
        DescribedPredicate.describe(
            "are of a library without a home",
            c ->
                !c.isPrimitive()
                    && !c.isArray()
                    && known.stream()
                        .noneMatch(
                            p ->
                                c.getPackageName().equals(p)
                                    || c.getPackageName().startsWith(p + ".")));
    noClasses()
        .should()
        .dependOnClassesThat(foreign)
        .because("a new library needs a row in HOMES")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineTouchesTheProcess() {
    process().check(CLASSES);
  }

  private static ArchRule process() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("only cli prints, exits, and reads the environment or the clock");
  }

  /** Who runs other programs: {@code opa} and {@code git}, each behind one class. */
  private static final Set<String> STARTERS = Set.of(ROOT + ".git.Git", ROOT + ".policy.build.Opa");

  @Test
  void onlyTheHomesOfOpaAndGitStartPrograms() {
    assertThat(starters(CLASSES)).isEqualTo(STARTERS);
  }

  @Test
  void theRuleOfProgramsCanFail() {
    assertThat(starters(new ClassFileImporter().importPackages(ROOT + ".cli")))
        .contains(ROOT + ".cli.NoNetworkTest");
  }

  private static Set<String> starters(JavaClasses classes) {
    return classes.stream()
        .filter(c -> c.getAccessesFromSelf().stream().anyMatch(ArchitectureTest::starts))
        .map(JavaClass::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean starts(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return owner.equals("java.lang.ProcessBuilder")
        || (owner.equals("java.lang.Runtime") && access.getTarget().getName().equals("exec"));
  }

  /** The calls of AWS that Plumbline makes: it never changes anything there. */
  private static final Set<String> CALLS = Set.of("getImagePipeline", "listImagePipelines");

  @Test
  void noCallThatWritesToAwsIsReached() {
    assertThat(callsOf("software.amazon.awssdk.services.imagebuilder.ImagebuilderClient"))
        .isEqualTo(CALLS);
    // It is only handed to the SDK's provider of credentials, which assumes the role.
    assertThat(callsOf("software.amazon.awssdk.services.sts.StsClient")).isEmpty();
    assertThat(clients())
        .isSubsetOf(
            "software.amazon.awssdk.services.imagebuilder.ImagebuilderClient",
            "software.amazon.awssdk.services.sts.StsClient");
  }

  /** What {@code iam-policy} prints. */
  @Test
  void theCallsAreThoseThatThePolicyAllows() {
    ReadPlan plan = new ReadPlan(new TreeMap<>(), TargetRead.Mode.GET, true);
    assertThat(
            IamPolicy.reading(plan)
                .path("Statement")
                .valueStream()
                .map(statement -> statement.path("Action").asText())
                .map(action -> action.replace("imagebuilder:G", "g"))
                .map(action -> action.replace("imagebuilder:L", "l")))
        .containsExactlyInAnyOrderElementsOf(CALLS);
  }

  @Test
  void theRuleOfCallsCanFail() {
    JavaClasses tests = new ClassFileImporter().importPackages(ROOT + ".emulator");
    assertThat(calls(tests, "software.amazon.awssdk.services.imagebuilder.ImagebuilderClient"))
        .contains("updateImagePipeline", "tagResource");
  }

  private static Set<String> callsOf(String client) {
    return calls(CLASSES, client);
  }

  /** The operations that are called, or made into a function, of a client. */
  private static Set<String> calls(JavaClasses classes, String client) {
    return classes.stream()
        .flatMap(c -> c.getAccessesFromSelf().stream())
        .filter(access -> access.getTargetOwner().getName().equals(client))
        .map(access -> access.getTarget().getName())
        .filter(name -> !Set.of("builder", "create", "close", "serviceName").contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every client of a service that our classes know, asynchronous ones included. */
  private static Set<String> clients() {
    return CLASSES.stream()
        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
        .map(dependency -> dependency.getTargetClass().getName())
        .filter(name -> name.startsWith("software.amazon.awssdk.services."))
        .filter(name -> name.endsWith("Client"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith(NullMarked.class)
        .because("no null crosses a boundary unsaid")
        .check(CLASSES);
    Set<String> packages =
        CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    Set<String> described =
        CLASSES.stream()
            .filter(c -> c.getSimpleName().equals("package-info"))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());
    assertThat(described).containsExactlyInAnyOrderElementsOf(packages);
  }
}
