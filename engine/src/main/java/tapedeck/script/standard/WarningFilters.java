package tapedeck.script.standard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code warnings}, and what a run does with a warning of Python's. */
public final class WarningFilters {
  /** What happens to warnings of a class whose text begins in a way. */
  private record Filter(String action, ClassValue category, String message) {}

  private Deque<Filter> filters = new ArrayDeque<>();
  private @Nullable ListValue record;

  /** Warns as {@code warnings.warn} does: it may be kept, left out or raised. */
  public static void warn(Runtime runtime, Instance warning) {
    runtime.own(WarningFilters.class, WarningFilters::new).heard(runtime, warning);
  }

  /** Warns of a text. */
  public static void warn(Runtime runtime, String text, ClassValue category) {
    warn(runtime, Exceptions.instance(category, new Value[] {new Str(text)}));
  }

  private void heard(Runtime runtime, Instance warning) {
    String text = runtime.str(warning);
    String action = "default";
    for (Filter filter : filters) {
      if (warning.type().isSubclassOf(filter.category) && text.startsWith(filter.message)) {
        action = filter.action;
        break;
      }
    }
    if (action.equals("error")) {
      throw new Raise(warning, null);
    }
    if (action.equals("ignore")) {
      return;
    }
    if (record == null) {
      runtime.warn(text);
      return;
    }
    Instance message = new Instance(MESSAGE);
    message.attributes().put("message", warning);
    message.attributes().put("category", warning.type());
    message.attributes().put("filename", new Str("script.py"));
    message.attributes().put("lineno", Int.ONE);
    record.items().add(message);
  }

  private static final ClassValue MESSAGE =
      ClassValue.builtin("warnings", "WarningMessage", Types.OBJECT, null);

  static ModuleValue module() {
    return new ModuleValue(
        "warnings",
        new Members()
            .function(
                "filterwarnings",
                "action, message='', category=None, module='', lineno=0, append=False",
                (r, in) -> filter(r, in[0], in[2], r.str(in[1])))
            .function(
                "simplefilter",
                "action, category=None, lineno=0, append=False",
                (r, in) -> filter(r, in[0], in[1], ""))
            .function("resetwarnings", "", (r, in) -> own(r).reset())
            .function("warn", "message, category=None, stacklevel=1, source=None", Filters::warn)
            .function(
                "catch_warnings",
                "*, record=False, module=None, action=None, category=None",
                (r, in) -> new Catching(own(r), r.truth(in[0])))
            .all());
  }

  private static WarningFilters own(Runtime runtime) {
    return runtime.own(WarningFilters.class, WarningFilters::new);
  }

  private Value reset() {
    filters.clear();
    return None.NONE;
  }

  private static Value filter(Runtime runtime, Value action, Value category, String message) {
    String what = runtime.str(action);
    if (!List.of("default", "error", "ignore", "always", "module", "once").contains(what)) {
      throw Raise.of(Exceptions.ASSERTION_ERROR, "invalid action: " + runtime.repr(action));
    }
    ClassValue type = category instanceof ClassValue given ? given : Exceptions.WARNING;
    own(runtime).filters.push(new Filter(what, type, message));
    return None.NONE;
  }

  /** What the functions of the module do. */
  private static final class Filters {
    static Value warn(Runtime runtime, Value[] in) {
      if (in[0] instanceof Instance ready && ready.type().isSubclassOf(Exceptions.WARNING)) {
        WarningFilters.warn(runtime, ready);
        return None.NONE;
      }
      ClassValue category = Exceptions.USER_WARNING;
      if (in[1] instanceof ClassValue given && given.isSubclassOf(Exceptions.WARNING)) {
        category = given;
      } else if (in[1] != None.NONE) {
        throw Raise.type(
            "category must be a Warning subclass, not '%s'"
                .formatted(
                    in[1] instanceof ClassValue type ? type.meta().name() : Types.nameOf(in[1])));
      }
      Value made = runtime.call(category, Arguments.of(in[0]));
      if (made instanceof Instance warning) {
        WarningFilters.warn(runtime, warning);
      }
      return None.NONE;
    }
  }

  /** {@code catch_warnings}: what it changes ends with its block. */
  private static final class Catching implements HostObject {
    private static final ClassValue TYPE =
        ClassValue.builtin("warnings", "catch_warnings", Types.OBJECT, null);

    private final WarningFilters own;
    private final boolean keeps;
    private Deque<Filter> before = new ArrayDeque<>();
    private @Nullable ListValue recordBefore;

    Catching(WarningFilters own, boolean keeps) {
      this.own = own;
      this.keeps = keeps;
    }

    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public Value enter(Runtime runtime) {
      before = own.filters;
      recordBefore = own.record;
      own.filters = new ArrayDeque<>(before);
      if (!keeps) {
        return None.NONE;
      }
      ListValue kept = ListValue.of(List.of());
      own.record = kept;
      return kept;
    }

    @Override
    public void exit(Runtime runtime) {
      own.filters = before;
      own.record = recordBefore;
    }
  }
}
