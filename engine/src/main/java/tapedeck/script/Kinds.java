package tapedeck.script;

import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.tensor.EngineError;

/** Which Python exception an error of the engine is. */
final class Kinds {
  private Kinds() {}

  static ClassValue of(EngineError.Kind kind) {
    return switch (kind) {
      case ABORTED_ERROR -> Exceptions.ABORTED_ERROR;
      case ATTRIBUTE_ERROR -> Exceptions.ATTRIBUTE_ERROR;
      case INDEX_ERROR -> Exceptions.INDEX_ERROR;
      case INTERNAL_ERROR -> Exceptions.INTERNAL_ERROR;
      case INVALID_ARGUMENT_ERROR -> Exceptions.INVALID_ARGUMENT_ERROR;
      case LOOKUP_ERROR -> Exceptions.LOOKUP_ERROR;
      case NOT_FOUND_ERROR -> Exceptions.NOT_FOUND_ERROR;
      case RESOURCE_EXHAUSTED_ERROR -> Exceptions.RESOURCE_EXHAUSTED_ERROR;
      case RUNTIME_ERROR -> Exceptions.RUNTIME_ERROR;
      case TYPE_ERROR -> Exceptions.TYPE_ERROR;
      case VALUE_ERROR -> Exceptions.VALUE_ERROR;
    };
  }
}
