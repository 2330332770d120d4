package tapedeck.app.graph;

/** What a picture can show of its boxes and edges, each switched by a key of its own. */
public enum Show {
  VALUES("values"),
  GRADIENTS("gradients"),
  LOCALS("local derivatives"),
  SHAPES("shapes");

  private final String words;

  Show(String words) {
    this.words = words;
  }

  /** What it is, in the words of its switch. */
  public String words() {
    return words;
  }

  /** The digit of its key. */
  public int digit() {
    return ordinal() + 1;
  }
}
