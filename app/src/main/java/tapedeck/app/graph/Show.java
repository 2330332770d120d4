package tapedeck.app.graph;

/** What a picture can show of its boxes and edges, each switched by a key of its own. */
public enum Show {
  VALUES,
  GRADIENTS,
  LOCALS,
  SHAPES
}
