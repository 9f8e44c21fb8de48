package dev.plumbline.report.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.model.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One object of a report: first its members are named, each with how it is read; then {@link #read}
 * reads them in whatever order they stand. An unknown member and one that is not there are
 * mistakes.
 */
final class ObjectIn {
  private final JsonIn in;
  private final List<Member<?>> members = new ArrayList<>();

  /** One member; it has its value once the object has been read. */
  static final class Member<T> {
    private final String name;
    private final JsonIn.Value<T> reader;
    private @Nullable T value;

    private Member(String name, JsonIn.Value<T> reader) {
      this.name = name;
      this.reader = reader;
    }

    T get() {
      if (value == null) {
        throw new IllegalStateException(name + " was not read");
      }
      return value;
    }
  }

  ObjectIn(JsonIn in) {
    this.in = in;
  }

  <T> Member<T> member(String name, JsonIn.Value<T> reader) {
    Member<T> member = new Member<>(name, reader);
    members.add(member);
    return member;
  }

  <T> Member<Optional<T>> optional(String name, JsonIn.Value<T> reader) {
    return member(name, at -> at.orNull(reader));
  }

  /** A member that reports of an older version do not have: there it counts as {@code null}. */
  <T> Member<Optional<T>> added(String name, JsonIn.Value<T> reader) {
    Member<Optional<T>> member = optional(name, reader);
    member.value = Optional.empty();
    return member;
  }

  Member<String> text(String name) {
    return member(name, JsonIn::text);
  }

  Member<Boolean> truth(String name) {
    return member(name, JsonIn::truth);
  }

  Member<Integer> number(String name) {
    return member(name, JsonIn::number);
  }

  <E extends Enum<E>> Member<E> name(String name, Names<E> names) {
    return member(name, at -> at.name(names));
  }

  <T> Member<List<T>> list(String name, JsonIn.Value<T> reader) {
    return member(name, at -> at.list(reader));
  }

  /** What is made of the members that were read. */
  interface Making<T> {
    T make();
  }

  /** Reads the object, and makes of it what it stands for. */
  <T> T read(Making<T> making) throws IOException {
    long start = in.parser().currentTokenLocation().getByteOffset();
    if (!in.parser().hasToken(JsonToken.START_OBJECT)) {
      throw in.wrong("an object");
    }
    int expected = 0;
    for (String name = in.parser().nextFieldName();
        name != null;
        name = in.parser().nextFieldName()) {
      expected = member(name, expected) + 1;
    }
    for (Member<?> member : members) {
      if (member.value == null) {
        throw mistake("has no " + member.name, start);
      }
    }
    try {
      return making.make();
    } catch (IllegalArgumentException e) {
      throw mistake(String.valueOf(e.getMessage()), start);
    }
  }

  /** A mistake of the object that was just read. */
  private Mistake mistake(String message, long start) {
    return new Mistake(in.parser().getParsingContext().pathAsPointer() + ": " + message, start);
  }

  /** Reads one member; the search begins where the writer's order would have it. */
  private int member(String name, int expected) throws IOException {
    for (int i = 0; i < members.size(); i++) {
      int at = (expected + i) % members.size();
      if (members.get(at).name.equals(name)) {
        in.parser().nextToken();
        fill(members.get(at));
        return at;
      }
    }
    if (!in.lenient) {
      List<String> names = members.stream().map(member -> member.name).toList();
      throw in.mistake("unknown member" + Suggestion.didYouMean(name, names));
    }
    in.parser().nextToken();
    in.parser().skipChildren();
    return expected - 1;
  }

  private <T> void fill(Member<T> member) throws IOException {
    member.value = member.reader.read(in);
  }
}
