package tapedeck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.antlr.v4.runtime.Recognizer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  /** Each package may know those before it. */
  private static final List<String> PACKAGES =
      List.of("tensor", "op", "tape", "train", "script", "trace");

  private static final JavaClasses ENGINE =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("tapedeck");

  @Test
  void everyPackageOfTheEngineIsLookedAt() {
    assertAll(
        PACKAGES.stream()
            .map(
                name ->
                    () ->
                        assertTrue(
                            ENGINE.stream()
                                .filter(type -> !type.getSimpleName().equals("package-info"))
                                .anyMatch(type -> isIn(name).test(type)),
                            "no class in tapedeck." + name + ": the rules here pass on nothing")));
    assertTrue(ENGINE.size() > 60, "only " + ENGINE.size() + " classes were found");
  }

  @Test
  void knowledgeFlowsOneWayFromTensorToTrace() {
    for (int i = 0; i + 1 < PACKAGES.size(); i++) {
      noClasses()
          .that(isIn(PACKAGES.get(i)))
          .should()
          .dependOnClassesThat(isInOneOf(PACKAGES.subList(i + 1, PACKAGES.size())))
          .because("each package can be read with only those before it in mind")
          .check(ENGINE);
    }
  }

  @Test
  void theEngineKnowsNoScreen() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javafx..", "java.awt..", "javax.swing..", "org.graphstream..", "org.eclipse.elk..")
        .because("a run is data, and whoever draws it is somebody else")
        .check(ENGINE);
  }

  @Test
  void theEngineStartsNoThread() {
    noClasses()
        .should()
        .callConstructor(Thread.class, Runnable.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo("java.util.concurrent.Executor")
        .because("threads belong to the session, which is the only place that has to think of them")
        .check(ENGINE);
  }

  @Test
  void onlyTheScriptPackageKnowsTheParserGenerator() {
    noClasses()
        .that(isIn("script").negate())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.antlr..")
        .because("the grammar's own types end where our syntax tree begins")
        .check(ENGINE);
  }

  @Test
  void onlyTheSyntaxTreesMakerReadsTheGeneratedParser() {
    List<String> readers =
        ENGINE.stream()
            .filter(type -> !isGenerated(type))
            .filter(
                type ->
                    type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to -> isGenerated(to.getTargetClass())))
            .map(type -> outermost(type).getSimpleName())
            .distinct()
            .sorted()
            .toList();
    assertTrue(
        readers.size() <= 1,
        "one class turns parse trees into syntax, so that the grammar can change behind it: "
            + readers);
  }

  @Test
  void namesSayWhatAClassIs() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Impl")
        .because("a name that fits any class tells nothing about this one")
        .check(ENGINE);
  }

  @Test
  void nullIsAnErrorEverywhere() {
    assertAll(
        PACKAGES.stream()
            .map(name -> "tapedeck." + name)
            .map(
                name ->
                    () ->
                        assertTrue(
                            ENGINE.getPackage(name).isAnnotatedWith(NullMarked.class),
                            name + " is not @NullMarked, so NullAway skips it")));
  }

  private static boolean isGenerated(JavaClass type) {
    return outermost(type).isAssignableTo(Recognizer.class);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  private static DescribedPredicate<JavaClass> isIn(String name) {
    return isInOneOf(List.of(name));
  }

  private static DescribedPredicate<JavaClass> isInOneOf(List<String> names) {
    return JavaClass.Predicates.resideInAnyPackage(
        names.stream().map(name -> "tapedeck." + name + "..").toArray(String[]::new));
  }
}
