package tapedeck.script;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Expression.Clause;
import tapedeck.script.syntax.Expression.Comprehension;
import tapedeck.script.value.Cursor;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Generator;
import tapedeck.script.value.Hashing;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** Walks the clauses of a comprehension; a generator expression walks on demand. */
final class Comprehending implements Generator {
  private final Machine machine;
  private final Comprehension made;
  private final Frame frame;
  private final Frame outer;
  private final List<Iterator<Value>> open = new ArrayList<>();
  private @Nullable Value next;

  Comprehending(Machine machine, Comprehension made, Frame outer) {
    this.machine = machine;
    this.made = made;
    this.outer = outer;
    Clause first = made.clauses().getFirst();
    Value iterable = machine.expressions().value(first.iterable(), outer);
    machine.at(first.iterable().place());
    machine.checkIterated(iterable);
    open.add(machine.iterate(iterable));
    this.frame = outer.comprehension(made.scope());
  }

  @Override
  public String qualifiedName() {
    return Definitions.qualified("<genexpr>", outer);
  }

  Value result() {
    return switch (made.kind()) {
      case GENERATOR -> new Cursor("generator", this);
      case LIST -> {
        ArrayList<Value> items = new ArrayList<>();
        while (advance()) {
          items.add(element(made.element()));
          bound(items.size());
        }
        yield ListValue.owning(items);
      }
      case SET -> {
        List<Value> items = new ArrayList<>();
        while (advance()) {
          Value item = element(made.element());
          Hashing.check(item);
          items.add(item);
          bound(items.size());
        }
        yield SetValue.of(items);
      }
      case DICT -> {
        DictValue dict = DictValue.empty();
        while (advance()) {
          Tuple entry = (Tuple) current();
          Hashing.check(entry.items().getFirst());
          dict.entries().put(entry.items().getFirst(), entry.items().getLast());
          bound(dict.entries().size());
        }
        yield dict;
      }
    };
  }

  private void bound(int size) {
    if ((size & 1023) == 0) {
      machine.allocate(size);
    }
  }

  private Value element(Expression expression) {
    return machine.expressions().value(expression, frame);
  }

  private Value current() {
    Value element = element(made.element());
    return made.value() == null ? element : Tuple.of(element, element(made.value()));
  }

  /** Moves on to the next combination of the targets; false at the end. */
  private boolean advance() {
    while (!open.isEmpty()) {
      machine.step();
      int level = open.size() - 1;
      Clause clause = made.clauses().get(level);
      if (!open.get(level).hasNext()) {
        open.removeLast();
        continue;
      }
      machine.statements().storing().store(clause.target(), open.get(level).next(), frame);
      if (!holds(clause)) {
        continue;
      }
      if (open.size() == made.clauses().size()) {
        return true;
      }
      Expression iterable = made.clauses().get(open.size()).iterable();
      Value values = element(iterable);
      machine.at(iterable.place());
      open.add(machine.iterate(values));
    }
    return false;
  }

  private boolean holds(Clause clause) {
    for (Expression condition : clause.conditions()) {
      if (!machine.expressions().unconverted(condition, frame)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean hasNext() {
    if (next == null && advance()) {
      next = current();
    }
    return next != null;
  }

  @Override
  public Value next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Value value = next;
    next = null;
    return value;
  }
}
