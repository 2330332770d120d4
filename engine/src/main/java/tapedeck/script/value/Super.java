package tapedeck.script.value;

/** {@code super()} inside a method: looks attributes up behind {@code after} in self's classes. */
public record Super(ClassValue after, Value self) implements Value {}
