package dev.plumbline.cli;

import dev.plumbline.model.Suggestion;
import dev.plumbline.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code plumbline schema}. */
final class SchemaCommand {
  static final List<String> NAMES = Stream.of(Schema.values()).map(Schema::toString).toList();

  private SchemaCommand() {}

  static int run(Command.Invocation invocation) {
    Io io = invocation.io();
    List<String> names = invocation.arguments();
    Optional<Schema> schema =
        Stream.of(Schema.values())
            .filter(known -> names.size() == 1 && known.toString().equals(names.get(0)))
            .findFirst();
    if (schema.isEmpty()) {
      String found = names.size() == 1 ? ", not \"" + names.get(0) + "\"" : "";
      String near = names.size() == 1 ? Suggestion.didYouMean(names.get(0), NAMES) : "";
      io.err().println("plumbline: schema takes one of " + String.join(", ", NAMES) + found + near);
      return ExitCode.USAGE;
    }
    Documents.print(schema.get().document(), io.out());
    return ExitCode.OK;
  }
}
