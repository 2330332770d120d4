package tapedeck.app.plot;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/** Chooses the variable and the element that the loss is drawn over, where there are several. */
final class LensChooser extends HBox {
  /** How many elements of a source can be chosen among. */
  static final int MOST_ELEMENTS = 200;

  private static final double CHARACTER = 6.6;
  private static final double BESIDE = 36;
  private static final double WIDEST = 280;

  private final PlotModel model;
  private final ChoiceBox<Lens.Choice> sources = new ChoiceBox<>();
  private final ChoiceBox<Integer> elements = new ChoiceBox<>();
  private Study study = Study.NONE;
  private boolean filling;

  LensChooser(PlotModel model) {
    this.model = model;
    getStyleClass().addAll("plot-chooser", "own-arrows");
    sources.setAccessibleText("variable to draw the loss over");
    elements.setAccessibleText("element of the variable");
    sources.setConverter(written(this::name));
    elements.setConverter(written(this::subscript));
    sources.valueProperty().subscribe(choice -> choose(choice, 0));
    elements
        .valueProperty()
        .subscribe(element -> choose(sources.getValue(), element == null ? 0 : element));
    elements.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(sources, elements);
  }

  private static <T> StringConverter<T> written(java.util.function.Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : text.apply(value);
      }

      @Override
      public T fromString(String string) {
        throw new UnsupportedOperationException("not typed in");
      }
    };
  }

  private String name(Lens.Choice choice) {
    return Lens.over(study.choices(), choice);
  }

  private String subscript(int element) {
    Lens.Choice choice = study.choice();
    return choice == null ? "" : Lens.subscript(choice.shape(), element);
  }

  private void choose(Lens.Choice choice, int element) {
    if (!filling && choice != null) {
      model.choose(choice, element);
    }
  }

  void show(Study shown) {
    filling = true;
    study = shown;
    List<Lens.Choice> choices = shown.choices();
    Lens.Choice choice = shown.choice();
    Lens lens = shown.journey().lens();
    sources.getItems().setAll(choices);
    sources.setValue(choice);
    int size = choice == null ? 1 : Math.min(choice.shape().size(), MOST_ELEMENTS);
    elements.getItems().setAll(IntStream.range(0, size).boxed().toList());
    elements.setValue(lens == null ? 0 : lens.element());
    place(sources, choices.size() > 1);
    place(elements, size > 1);
    filling = false;
  }

  /**
   * A box measures its choices before they have their typeface, so it is told how long they are.
   */
  private static <T> void place(ChoiceBox<T> box, boolean there) {
    box.setVisible(there);
    box.setManaged(there);
    int longest =
        box.getItems().stream()
            .mapToInt(item -> box.getConverter().toString(item).length())
            .max()
            .orElse(0);
    box.setPrefWidth(Math.min(Math.ceil(longest * CHARACTER) + BESIDE, WIDEST));
  }
}
