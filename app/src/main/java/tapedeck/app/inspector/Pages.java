package tapedeck.app.inspector;

import java.util.List;
import java.util.function.Consumer;
import tapedeck.tape.Place;
import tapedeck.trace.Moment;
import tapedeck.trace.Structure;

/** What the inspector says about each kind of subject at a moment. */
final class Pages {
  private Pages() {}

  static List<Entry> about(
      Subject subject, Moment moment, Structure structure, Consumer<Place> goTo) {
    Page page = new Page(goTo);
    switch (subject) {
      case Subject.OfOperation(int node) -> new OperationPage(moment, structure, page).write(node);
      case Subject.OfVariable(long variable) ->
          new VariablePage(moment, structure, page).write(variable);
      case Subject.OfTensor(long tensor) -> new TensorPage(moment, structure, page).write(tensor);
      case Subject.OfEdge(int node, int input) ->
          new EdgePage(moment, structure, page).write(node, input);
      case Subject.OfGroup(String key) -> new GroupPage(moment, structure, page).write(key);
    }
    return page.content();
  }
}
