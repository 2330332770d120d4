package tapedeck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  /** Each package may know those before it. */
  private static final List<String> PACKAGES =
      List.of("tensor", "op", "tape", "train", "script", "trace");

  /** What scripts import, in the same order; only what puts them together knows them all. */
  private static final List<String> LIBRARY =
      Stream.of("binding", "plot", "numpy", "tensorflow", "keras")
          .map(name -> "script.library." + name)
          .toList();

  /** The themes of Keras, in the same order, on what they all share. */
  private static final List<String> KERAS =
      Stream.of("weight", "optimizer", "metric", "model", "operation", "layer", "training")
          .map(name -> "script.library.keras." + name)
          .toList();

  private static final SliceAssignment EACH_PACKAGE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return type.getPackageName().startsWith("tapedeck")
              ? SliceIdentifier.of(type.getPackageName())
              : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
          return "each package";
        }
      };

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("tapedeck");

  @Test
  void everyPackageOfTheEngineIsLookedAt() {
    assertAll(
        Stream.of(PACKAGES, LIBRARY, KERAS)
            .flatMap(List::stream)
            .map(name ->
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
    eachKnowsOnlyThoseBefore(PACKAGES);
  }

  @Test
  void knowledgeOfTheLibraryFlowsOneWayFromBindingToKeras() {
    eachKnowsOnlyThoseBefore(LIBRARY);
  }

  @Test
  void knowledgeOfKerasFlowsOneWayFromWeightsToTraining() {
    eachKnowsOnlyThoseBefore(KERAS);
  }

  @Test
  void noTwoPackagesKnowEachOther() {
    slices()
        .assignedFrom(EACH_PACKAGE)
        .should()
        .beFreeOfCycles()
        .because("a package whose rooms stand in a circle can only be read as a whole")
        .check(ENGINE);
  }

  @Test
  void whatAutoGraphSaysOfCodeNeedsNoInterpreter() {
    noClasses()
        .that()
        .resideInAPackage("tapedeck.script.autograph")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tapedeck.script")
        .because("code is converted and refused by its text, before and after it runs")
        .check(ENGINE);
  }

  private static void eachKnowsOnlyThoseBefore(List<String> packages) {
    for (int i = 0; i + 1 < packages.size(); i++) {
      noClasses()
          .that(isIn(packages.get(i)))
          .should()
          .dependOnClassesThat(isInOneOf(packages.subList(i + 1, packages.size())))
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
  void theEngineKeepsNoThreadsButThoseWithADeepStack() {
    noClasses()
        .that()
        .doNotHaveSimpleName("DeepStack")
        .should()
        .dependOnClassesThat()
        .areAssignableTo("java.util.concurrent.Executor")
        .because("a run belongs to the thread that asked for it, and only the session has several")
        .check(ENGINE);
  }

  @Test
  void theParserGeneratorIsKnownToTheParserAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("tapedeck.script.parse")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.antlr..")
        .because("the grammar can change behind a syntax tree that is ours")
        .check(ENGINE);
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
        ENGINE.stream()
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
    return JavaClass.Predicates.resideInAnyPackage(
        names.stream().map(name -> "tapedeck." + name + "..").toArray(String[]::new));
  }
}
