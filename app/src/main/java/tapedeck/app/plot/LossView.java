package tapedeck.app.plot;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import tapedeck.app.session.Session;
import tapedeck.app.style.Panel;
import tapedeck.app.style.Sheet;
import tapedeck.trace.Event;

/** The plots of a run: its loss over a variable and over iterations, and its gradient norms. */
public final class LossView extends StackPane {
  private static final double LEAST_OF_FACTS = 0.5;

  private final PlotModel model;
  private final CoursePlot course;
  private final CoursePlot norms;
  private final Label facts = new Label();
  private final LensChooser chooser;
  private final HBox note;
  private final SideBySide loss;
  private final Panel panel = new Panel();

  public LossView(Session session) {
    model = new PlotModel(session);
    course = new CoursePlot(model, "loss");
    norms = new CoursePlot(model, "norm");
    chooser = new LensChooser(model);
    getStyleClass().add("loss-view");
    getStylesheets().add(Sheet.of(LossView.class, "plot.css"));
    setMinSize(0, 0);
    facts.setMinWidth(0);
    facts
        .widthProperty()
        .subscribe(width -> {
          boolean readable = width.doubleValue() > LEAST_OF_FACTS * facts.prefWidth(-1);
          facts.setOpacity(readable ? 1 : 0);
        });
    note = new HBox(chooser, facts);
    note.getStyleClass().add("plot-facts");
    note.setAlignment(Pos.CENTER_RIGHT);
    note.setMinWidth(0);
    note.widthProperty().subscribe(width -> leaveRoomForChooser());
    loss = new SideBySide(new LandscapePlot(model), course);
    panel.add("Loss", orExplained(loss));
    panel.add("Gradient norms", orExplained(norms));
    FigureView figures = new FigureView(session);
    ToggleButton tab = panel.add("Figures", figures);
    figures
        .countProperty()
        .subscribe(count ->
            tab.setText(count.intValue() == 0 ? "Figures" : "Figures " + count.intValue()));
    model
        .studyProperty()
        .subscribe(study -> {
          if (study.choice() == null && !study.trace().figures().isEmpty()) {
            tab.setSelected(true);
          }
        });
    session
        .momentProperty()
        .subscribe(moment -> {
          if (moment.last() instanceof Event.Plotted) {
            tab.setSelected(true);
          }
        });
    note.visibleProperty().bind(tab.selectedProperty().not());
    note.managedProperty().bind(note.visibleProperty());
    panel.note(note);
    getChildren().add(panel);
    model.studyProperty().subscribe(this::show);
  }

  /** The tabs with the plots in them. */
  public Panel panel() {
    return panel;
  }

  /** Whether the plots show the session as it is; false while they are being worked out. */
  public BooleanBinding ready() {
    return model.ready();
  }

  private StackPane orExplained(Node plot) {
    EmptyNotice empty = EmptyNotice.ofLosses();
    model.studyProperty().subscribe(study -> explain(empty, plot));
    model.studying().subscribe(now -> explain(empty, plot));
    StackPane both = new StackPane(plot, empty);
    both.setMinSize(0, 0);
    return both;
  }

  /** What can be chosen keeps its room before what is only told. */
  private void leaveRoomForChooser() {
    chooser.setMinWidth(Math.min(chooser.prefWidth(-1), note.getWidth()));
  }

  private void explain(EmptyNotice empty, Node plot) {
    Study study = model.study();
    if (model.studying().get()) {
      empty.lossToCome();
    } else {
      empty.noLoss(study.trace());
    }
    empty.setVisible(study.choice() == null);
    plot.setVisible(study.choice() != null);
  }

  private void show(Study study) {
    boolean nothing = study.choice() == null;
    chooser.show(study);
    leaveRoomForChooser();
    facts.setText(nothing ? "" : Facts.of(study));
    loss.want(study.journey().stops().size() > 1);
    course.show(
        study.target(),
        List.of(
            new CoursePlot.Line(
                study.target(),
                study.journey().stops().stream().mapToDouble(Stop::loss).toArray())));
    norms.show(
        "norm of the gradient",
        study.norms().stream()
            .map(norm -> new CoursePlot.Line(norm.name(), norm.values()))
            .toList());
  }
}
