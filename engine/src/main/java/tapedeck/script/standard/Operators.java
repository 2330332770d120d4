package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.python.Members;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Int;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code operator}: the operators as functions. */
final class Operators {
  private Operators() {}

  static ModuleValue module() {
    Members members = new Members();
    for (Operator operator : Operator.values()) {
      String name = operator.method().replace("_", "");
      String shown = name.equals("and") || name.equals("or") ? name + "_" : name;
      members.function(shown, "a, b, /", (r, in) -> r.binary(operator, in[0], in[1]));
      members.function(
          "i" + name,
          "a, b, /",
          (r, in) -> {
            Value method = r.attribute(in[0], operator.inPlace());
            return method == null ? r.binary(operator, in[0], in[1]) : r.call(method, in[1]);
          });
    }
    for (String relation : List.of("le", "ge")) {
      members.function(relation, "a, b, /", (r, in) -> related(r, "__" + relation + "__", in));
    }
    for (String sign : List.of("neg", "pos", "invert", "abs")) {
      members.function(
          sign, "a, /", (r, in) -> r.call(r.requiredAttribute(in[0], "__" + sign + "__")));
    }
    return new ModuleValue(
        "operator",
        members
            .function("inv", "a, /", (r, in) -> r.call(r.requiredAttribute(in[0], "__invert__")))
            .function("eq", "a, b, /", (r, in) -> Bool.of(r.equal(in[0], in[1])))
            .function("ne", "a, b, /", (r, in) -> Bool.of(!r.equal(in[0], in[1])))
            .function("lt", "a, b, /", (r, in) -> Bool.of(r.less(in[0], in[1])))
            .function("gt", "a, b, /", (r, in) -> Bool.of(r.less(in[1], in[0])))
            .function("not_", "a, /", (r, in) -> Bool.of(!r.truth(in[0])))
            .function("truth", "a, /", (r, in) -> Bool.of(r.truth(in[0])))
            .function("is_", "a, b, /", (r, in) -> Bool.of(in[0] == in[1]))
            .function("is_not", "a, b, /", (r, in) -> Bool.of(in[0] != in[1]))
            .function("concat", "a, b, /", (r, in) -> r.binary(Operator.ADD, in[0], in[1]))
            .function(
                "contains",
                "a, b, /",
                (r, in) -> r.call(r.requiredAttribute(in[0], "__contains__"), in[1]))
            .function(
                "countOf",
                "a, b, /",
                (r, in) ->
                    Int.of(r.all(in[0]).stream().filter(each -> r.equal(each, in[1])).count()))
            .function(
                "indexOf",
                "a, b, /",
                (r, in) -> {
                  List<Value> all = r.all(in[0]);
                  for (int i = 0; i < all.size(); i++) {
                    if (r.equal(all.get(i), in[1])) {
                      return Int.of(i);
                    }
                  }
                  throw Raise.value("sequence.index(x): x not in sequence");
                })
            .function("index", "a, /", (r, in) -> r.call(r.requiredAttribute(in[0], "__index__")))
            .function("getitem", "a, b, /", (r, in) -> r.item(in[0], in[1]))
            .function(
                "setitem",
                "a, b, c, /",
                (r, in) -> r.call(r.requiredAttribute(in[0], "__setitem__"), in[1], in[2]))
            .function(
                "delitem",
                "a, b, /",
                (r, in) -> r.call(r.requiredAttribute(in[0], "__delitem__"), in[1]))
            .function("itemgetter", "item, /, *items", (r, in) -> getter(in, true))
            .function("attrgetter", "attr, /, *attrs", (r, in) -> getter(in, false))
            .function(
                "methodcaller",
                "name, /, *args, **kwargs",
                (r, in) ->
                    Builtin.of(
                        "methodcaller",
                        "obj, /",
                        (s, inner) ->
                            s.call(
                                s.requiredAttribute(inner[0], s.str(in[0])),
                                Functools.given(
                                    ((Tuple) in[1]).items(), ((DictValue) in[2]).entries()))))
            .all());
  }

  private static Value related(Runtime runtime, String method, Value[] in) {
    Value found = runtime.attribute(in[0], method);
    if (found == null) {
      throw Raise.type(
          "'%s' not supported between instances of '%s' and '%s'"
              .formatted(
                  method.equals("__le__") ? "<=" : ">=", Types.nameOf(in[0]), Types.nameOf(in[1])));
    }
    return runtime.call(found, in[1]);
  }

  private static Value getter(Value[] in, boolean items) {
    List<Value> keys = new ArrayList<>(List.of(in[0]));
    keys.addAll(((Tuple) in[1]).items());
    return Builtin.of(
        items ? "itemgetter" : "attrgetter",
        "obj, /",
        (r, inner) -> {
          List<Value> found = new ArrayList<>();
          for (Value key : keys) {
            found.add(items ? r.item(inner[0], key) : dotted(r, inner[0], key));
          }
          return found.size() == 1 ? found.getFirst() : Tuple.of(found);
        });
  }

  private static Value dotted(Runtime runtime, Value object, Value path) {
    if (!(path instanceof Str names)) {
      throw Raise.type("attribute name must be a string");
    }
    Value found = object;
    for (String name : names.text().split("\\.")) {
      found = runtime.requiredAttribute(found, name);
    }
    return found;
  }
}
