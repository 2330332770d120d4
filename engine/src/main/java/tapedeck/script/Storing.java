package tapedeck.script;

import java.util.List;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Statement;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Raise;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Place;

/** Binds names, attributes and elements, and tells the listener of it. */
final class Storing {
  private final Machine machine;

  Storing(Machine machine) {
    this.machine = machine;
  }

  private Value value(Expression expression, Frame frame) {
    return machine.expressions().value(expression, frame);
  }

  /** Tells of a list that a method call may have changed: {@code history.append(x)}. */
  void changed(Expression expression, Frame frame) {
    if (!machine.isSilent()
        && expression instanceof Expression.Call call
        && call.callee() instanceof Expression.Attribute method
        && method.object() instanceof Expression.Name name) {
      Value value = frame.find(name.id());
      if (value instanceof ListValue || value instanceof DictValue || value instanceof SetValue) {
        told(name.place(), frame.home(name.id()), name.id(), value);
      }
    }
  }

  /** Binds a name and tells of it. */
  void bind(Expression.Name name, Value value, Frame frame) {
    bind(name.id(), name.place(), value, frame);
  }

  void bind(String name, Place place, Value value, Frame frame) {
    Frame home = frame.home(name);
    home.names.put(name, value);
    if (home.kind != Frame.Kind.COMPREHENSION) {
      told(place, home, name, value);
    }
  }

  void told(Place place, Frame home, String name, Value value) {
    if (!machine.isSilent()) {
      Capture capture = machine.capture();
      if (capture != null && capture.isLive()) {
        capture.add(new Step.Bound(place, home.label, name, capture.pattern(value)));
      }
      machine.listener().bound(place, home.label, name, Glimpse.of(value));
    }
  }

  /** Assigns to a target of any shape. */
  void store(Expression target, Value value, Frame frame) {
    switch (target) {
      case Expression.Name name -> bind(name, value, frame);
      case Expression.Attribute attribute -> {
        Value object = value(attribute.object(), frame);
        machine.at(attribute.place());
        machine.objects().assign(object, attribute.name(), value);
        if (attribute.object() instanceof Expression.Name name) {
          told(attribute.place(), frame, name.id() + "." + attribute.name(), value);
        }
      }
      case Expression.Subscript subscript -> {
        Value object = value(subscript.object(), frame);
        Value index = value(subscript.index(), frame);
        machine.at(subscript.place());
        machine.items().setItem(object, index, value);
        if (subscript.object() instanceof Expression.Name name) {
          told(name.place(), frame.home(name.id()), name.id(), object);
        }
      }
      case Expression.TupleDisplay tuple -> unpack(tuple.items(), value, tuple.place(), frame);
      case Expression.ListDisplay list -> unpack(list.items(), value, list.place(), frame);
      default -> throw Raise.type("cannot assign to this");
    }
  }

  private void unpack(List<Expression> targets, Value value, Place place, Frame frame) {
    machine.at(place);
    machine.checkIterated(value);
    int star = -1;
    for (int i = 0; i < targets.size(); i++) {
      star = targets.get(i) instanceof Expression.Starred ? i : star;
    }
    List<Value> items = machine.items().unpack(value, targets.size(), star);
    for (int i = 0; i < targets.size(); i++) {
      Expression target =
          targets.get(i) instanceof Expression.Starred starred ? starred.value() : targets.get(i);
      store(target, items.get(i), frame);
    }
  }

  void augment(Statement.Augment augment, Frame frame) {
    switch (augment.target()) {
      case Expression.Name name -> {
        Value old = value(name, frame);
        bind(name, combined(augment, old, frame), frame);
      }
      case Expression.Attribute attribute -> {
        Value object = value(attribute.object(), frame);
        machine.at(attribute.place());
        Value old = machine.objects().attribute(object, attribute.name());
        Value made = combined(augment, old, frame);
        machine.objects().assign(object, attribute.name(), made);
        if (attribute.object() instanceof Expression.Name name) {
          told(attribute.place(), frame, name.id() + "." + attribute.name(), made);
        }
      }
      case Expression.Subscript subscript -> {
        Value object = value(subscript.object(), frame);
        Value index = value(subscript.index(), frame);
        machine.at(subscript.place());
        Value old = machine.items().item(object, index);
        machine.items().setItem(object, index, combined(augment, old, frame));
        if (subscript.object() instanceof Expression.Name name) {
          told(name.place(), frame.home(name.id()), name.id(), object);
        }
      }
      default -> throw Raise.type("cannot assign to this");
    }
  }

  private Value combined(Statement.Augment augment, Value old, Frame frame) {
    Value by = value(augment.value(), frame);
    Place target = augment.target().place();
    Place added = augment.value().place();
    machine.at(augment.place(), given -> given == old ? target : given == by ? added : null);
    return machine.operations().inPlace(augment.operator(), old, by);
  }

  void delete(Expression target, Frame frame) {
    switch (target) {
      case Expression.Name name -> {
        Frame home = frame.home(name.id());
        machine.at(name.place());
        if (home.names.remove(name.id()) == null) {
          value(name, frame);
          throw Raise.of(Exceptions.NAME_ERROR, "name '%s' is not defined".formatted(name.id()));
        }
        if (!machine.isSilent()) {
          machine.listener().unbound(name.place(), home.label, name.id());
        }
      }
      case Expression.Attribute attribute -> {
        Value object = value(attribute.object(), frame);
        machine.at(attribute.place());
        machine.objects().delete(object, attribute.name());
      }
      case Expression.Subscript subscript -> {
        Value object = value(subscript.object(), frame);
        Value index = value(subscript.index(), frame);
        machine.at(subscript.place());
        machine.items().deleteItem(object, index);
        if (subscript.object() instanceof Expression.Name name) {
          told(name.place(), frame.home(name.id()), name.id(), object);
        }
      }
      case Expression.TupleDisplay tuple -> tuple.items().forEach(t -> delete(t, frame));
      case Expression.ListDisplay list -> list.items().forEach(t -> delete(t, frame));
      default -> throw Raise.type("cannot delete this");
    }
  }
}
