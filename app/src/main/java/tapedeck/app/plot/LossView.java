package tapedeck.app.plot;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import tapedeck.app.session.Session;

/** The plots of a run: its loss over a variable and over iterations, and its gradient norms. */
public final class LossView extends BorderPane {
  private final PlotModel model;
  private final LandscapePlot landscape;
  private final CoursePlot course;
  private final CoursePlot norms;
  private final Label facts = new Label();
  private final Label beside = new Label();
  private final LensChooser chooser;
  private final EmptyPlot empty = new EmptyPlot();
  private final SideBySide loss;

  public LossView(Session session) {
    model = new PlotModel(session);
    landscape = new LandscapePlot(model);
    course = new CoursePlot(model, "loss");
    norms = new CoursePlot(model, "norm");
    chooser = new LensChooser(model);
    loss = new SideBySide(landscape, course);
    getStyleClass().add("loss-view");
    getStylesheets()
        .add(Objects.requireNonNull(LossView.class.getResource("plot.css")).toExternalForm());
    setMinSize(0, 0);
    ToggleGroup tabs = new ToggleGroup();
    ToggleButton lossTab = tab("Loss", tabs);
    ToggleButton normTab = tab("Gradient norms", tabs);
    lossTab.setSelected(true);
    loss.visibleProperty().bind(lossTab.selectedProperty().and(empty.visibleProperty().not()));
    norms.visibleProperty().bind(normTab.selectedProperty().and(empty.visibleProperty().not()));
    setTop(header(lossTab, normTab));
    setCenter(new StackPane(loss, norms, empty));
    model.studyProperty().subscribe(this::show);
    Staleness staleness = new Staleness(getCenter());
    session.staleProperty().subscribe(staleness::set);
  }

  /** Whether the plots show the session as it is; false while they are being worked out. */
  public BooleanBinding ready() {
    return model.ready();
  }

  private HBox header(ToggleButton lossTab, ToggleButton normTab) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    facts.getStyleClass().add("plot-facts");
    beside.getStyleClass().add("plot-facts");
    facts.setMinWidth(0);
    beside.setMinWidth(0);
    HBox header = new HBox(lossTab, normTab, chooser, beside, gap, facts);
    header.getStyleClass().add("plot-header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private static ToggleButton tab(String name, ToggleGroup group) {
    ToggleButton tab =
        new ToggleButton(name) {
          @Override
          public void fire() {
            if (!isSelected()) {
              super.fire();
            }
          }
        };
    tab.getStyleClass().setAll("plot-tab");
    tab.setToggleGroup(group);
    tab.setMinWidth(Region.USE_PREF_SIZE);
    return tab;
  }

  private void show(Study study) {
    boolean nothing = study.choice() == null;
    empty.explain(study.trace());
    empty.setVisible(nothing);
    chooser.show(study);
    facts.setText(nothing ? "" : Facts.of(study));
    beside.setText(nothing ? "" : Facts.besides(study));
    course.show(
        study.target(),
        List.of(
            new CoursePlot.Line(
                study.target(),
                study.journey().stops().stream().mapToDouble(Stop::loss).toArray())));
    norms.show(
        "norm of the gradient",
        study.norms().stream()
            .map(norm -> new CoursePlot.Line("∂/∂" + norm.name(), norm.values()))
            .toList());
  }
}
