package tapedeck.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  /** What the window shows, each in a room of its own. */
  private static final List<String> FEATURES =
      List.of(
          "editor",
          "timeline",
          "graph",
          "inspector",
          "tape",
          "variables",
          "console",
          "plot",
          "builder",
          "breakpoints");

  private static final List<String> PACKAGES =
      Stream.concat(FEATURES.stream(), Stream.of("cli", "export", "session", "style")).toList();

  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("tapedeck.app");

  @Test
  void everyPackageOfTheAppHasItsPlaceInTheRules() {
    List<String> strangers =
        APP.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals("tapedeck.app"))
            .map(name -> name.split("\\.")[2])
            .distinct()
            .filter(name -> !PACKAGES.contains(name))
            .toList();
    assertTrue(strangers.isEmpty(), "no rule here speaks of " + strangers);
    assertTrue(APP.size() > 100, "only " + APP.size() + " classes were found");
  }

  @Test
  void featuresDoNotKnowEachOther() {
    for (String feature : FEATURES) {
      List<String> others = FEATURES.stream().filter(name -> !name.equals(feature)).toList();
      noClasses()
          .that(isIn(feature))
          .should()
          .dependOnClassesThat(isInOneOf(others))
          .because("features meet in the session, so that each can be read and replaced alone")
          .allowEmptyShould(true)
          .check(APP);
    }
  }

  @Test
  void theSessionKnowsNoneOfItsViews() {
    noClasses()
        .that(isIn("session"))
        .should()
        .dependOnClassesThat(isInOneOf(FEATURES))
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("javafx.scene..")
        .because("views read the session; it would be the same without them")
        .check(APP);
  }

  @Test
  void nobodyKnowsTheMainClassOrTheCommandLine() {
    noClasses()
        .that(isInOneOf(PACKAGES).and(isIn("cli").negate()))
        .should()
        .dependOnClassesThat(isIn("cli").or(JavaClass.Predicates.type(Main.class)))
        .because("they put the parts together, so no part may need them")
        .check(APP);
  }

  @Test
  void theAppComputesNoGradient() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("tapedeck.tape.GradientTape")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("tapedeck.tape.Engine")
        .because("every number on screen is one that the run computed")
        .check(APP);
  }

  @Test
  void onlyTheGraphKnowsGraphStreamAndItsLayout() {
    noClasses()
        .that(isInOneOf(List.of("graph", "export")).negate())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.graphstream..", "org.eclipse..")
        .because("the picture of the tape is one feature among others")
        .check(APP);
  }

  @Test
  void viewModelsHoldNoSceneGraph() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Model")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx.scene..")
        .because("what is shown can then be tested without showing it")
        .allowEmptyShould(true)
        .check(APP);
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
        .check(APP);
  }

  @Test
  void nullIsAnErrorEverywhere() {
    assertAll(
        APP.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .map(found ->
                () ->
                    assertTrue(
                        found.isAnnotatedWith(NullMarked.class),
                        found.getName() + " is not @NullMarked, so NullAway skips it")));
  }

  private static DescribedPredicate<JavaClass> isIn(String name) {
    return isInOneOf(List.of(name));
  }

  private static DescribedPredicate<JavaClass> isInOneOf(List<String> names) {
    return resideInAnyPackage(
        names.stream().map(name -> "tapedeck.app." + name + "..").toArray(String[]::new));
  }
}
