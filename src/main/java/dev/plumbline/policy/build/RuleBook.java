package dev.plumbline.policy.build;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Severity;
import dev.plumbline.policy.build.RegoModule.Annotation;
import dev.plumbline.policy.build.RegoModule.Body;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of all modules: by name ({@code deny}, {@code violation}, {@code warn}, alone or with a
 * suffix), in every package but those of tests, each with its METADATA.
 *
 * @param rules sorted by id
 * @param exceptions the rules that make exceptions, sorted by path
 * @param packages every package that has such a rule, those that were not asked for included
 */
record RuleBook(
    List<PackRule> rules,
    List<Exempting> exceptions,
    SortedSet<String> packages,
    List<Problem> problems) {
  private static final Pattern RULE = Pattern.compile("(deny|violation|warn)(_[a-zA-Z0-9]+)*");
  private static final String EXCEPTION = "exception";
  private static final Pattern ID = Pattern.compile("[^/#\\s]+");
  private static final Pattern RESERVED =
      Pattern.compile("drift\\..*|pipeline\\.(missing|unmanaged)");
  private static final List<String> OURS =
      List.of("id", "severity", "controls", "remediation", "stages");

  /** An {@code exception} rule. */
  record Exempting(RulePath path, boolean complete) {}

  RuleBook {
    rules = List.copyOf(rules);
    exceptions = List.copyOf(exceptions);
    packages = Collections.unmodifiableSortedSet(new TreeSet<>(packages));
    problems = List.copyOf(problems);
  }

  /** Reads the rules of these modules, tests left out already. */
  static RuleBook of(List<RegoModule> modules) {
    return of(modules, Namespaces.ALL);
  }

  /** The same, of these namespaces only. */
  static RuleBook of(List<RegoModule> modules, Namespaces wanted) {
    return new Reader(modules, wanted).read();
  }

  /** Whether the contract knows rules of this name. */
  static boolean isRule(String name) {
    return RULE.matcher(name).matches();
  }

  static boolean isException(String name) {
    return name.equals(EXCEPTION);
  }

  private static final class Reader {
    private final SortedMap<RulePath, List<Body>> bodies = new TreeMap<>();
    private final Map<List<String>, Annotation> ofPackage = new HashMap<>();
    private final Map<List<String>, Annotation> ofSubpackages = new HashMap<>();
    private final SortedSet<String> packages = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Reader(List<RegoModule> modules, Namespaces wanted) {
      for (RegoModule module : modules) {
        module.refused().forEach(this::refuse);
        for (Annotation a : module.annotations()) {
          (a.scope().equals("package") ? ofPackage : ofSubpackages).put(module.packagePath(), a);
        }
        for (Body body : module.bodies()) {
          add(new RulePath(module.packagePath(), body.rule()), body, wanted);
        }
      }
    }

    private void add(RulePath path, Body body, Namespaces wanted) {
      boolean rule = isRule(path.name());
      if (rule) {
        packages.add(path.packageText());
      }
      if ((rule || isException(path.name())) && wanted.has(path.packageText())) {
        bodies.computeIfAbsent(path, p -> new ArrayList<>()).add(body);
      }
    }

    private void refuse(RegoModule.Call call) {
      problems.add(
          Problem.error(
                  Problem.Kind.POLICY,
                  call.origin(),
                  call.builtin() + " is a builtin of conftest that reads files; it is refused here")
              .hint("put what it would read into a data document"));
    }

    RuleBook read() {
      bodies.forEach((path, all) -> all.forEach(body -> checkForm(path, body)));
      List<PackRule> rules =
          bodies.keySet().stream()
              .filter(path -> !path.name().equals(EXCEPTION))
              .map(this::rule)
              .sorted(Comparator.comparing(PackRule::id).thenComparing(PackRule::path))
              .toList();
      checkIds(rules);
      return new RuleBook(
          rules,
          bodies.keySet().stream()
              .filter(path -> path.name().equals(EXCEPTION))
              .map(path -> new Exempting(path, complete(path)))
              .toList(),
          packages,
          problems);
    }

    private boolean complete(RulePath path) {
      return Objects.requireNonNull(bodies.get(path)).stream()
          .allMatch(body -> body.form().mayBeUndefined());
    }

    private void checkForm(RulePath path, Body body) {
      if (!path.canBeEntrypoint()) {
        error(body.origin(), path + " cannot be an entrypoint of OPA: rename its package");
      }
      if (!body.form().yieldsResults()) {
        problems.add(
            Problem.error(
                    Problem.Kind.POLICY,
                    body.origin(),
                    path + " is " + body.form() + "; conftest silently ignores this form")
                .hint("write `" + path.name() + " contains …`"));
      }
    }

    private PackRule rule(RulePath path) {
      List<Body> all = Objects.requireNonNull(bodies.get(path));
      List<ObjectNode> shared = shared(path, all);
      List<ObjectNode> own =
          all.stream().flatMap(b -> b.annotation("rule").stream()).distinct().toList();
      Origin origin = all.get(0).origin();
      if (own.size() > 1) {
        String told =
            "bodies of %s have different METADATA, and a result does not tell its body: the id is"
                + " the path, the severity the highest";
        problems.add(Problem.warning(Problem.Kind.POLICY, origin, told.formatted(path)));
      }
      List<Metadata> variants =
          (own.isEmpty() ? List.of(Json.object()) : own)
              .stream().map(o -> with(shared, o)).toList();
      Metadata told = own.size() > 1 ? Metadata.of(shared) : variants.get(0);
      return describe(path, told, variants, origin);
    }

    /** What holds for all bodies, the outermost first. */
    private List<ObjectNode> shared(RulePath path, List<Body> all) {
      Stream<Optional<ObjectNode>> document =
          all.stream().map(b -> b.annotation("document")).filter(Optional::isPresent).limit(1);
      List<String> names = path.packagePath();
      Stream<Optional<ObjectNode>> outer =
          Stream.iterate(0, i -> i <= names.size(), i -> i + 1)
              .map(i -> content(ofSubpackages.get(names.subList(0, i))));
      return Stream.of(outer, Stream.of(content(ofPackage.get(names))), document)
          .flatMap(Function.identity())
          .flatMap(Optional::stream)
          .toList();
    }

    private static Optional<ObjectNode> content(@Nullable Annotation a) {
      return Optional.ofNullable(a).map(Annotation::content);
    }

    private static Metadata with(List<ObjectNode> shared, ObjectNode own) {
      return Metadata.of(Stream.concat(shared.stream(), Stream.of(own)).toList());
    }

    private PackRule describe(RulePath path, Metadata told, List<Metadata> all, Origin origin) {
      Consumer<String> complain = message -> error(origin, path + ": " + message);
      Optional<String> id = all.size() > 1 ? Optional.empty() : told.custom("id", complain);
      ObjectNode rest = Json.object();
      told.document().path("custom").properties().stream()
          .filter(e -> !OURS.contains(e.getKey()))
          .forEach(e -> rest.set(e.getKey(), e.getValue()));
      return new PackRule(
          id.orElseGet(path::toString),
          path,
          all.stream()
              .flatMap(m -> m.severity(complain).stream())
              .min(Comparator.<Severity>naturalOrder()),
          told.text("title", complain).orElseGet(path::toString),
          told.text("description", complain).orElse(""),
          all.stream()
              .flatMap(m -> m.customList("controls", complain).stream())
              .distinct()
              .toList(),
          told.custom("remediation", complain).orElse(""),
          all.stream().flatMap(m -> m.stages(complain).stream()).distinct().sorted().toList(),
          told.document().path("related_resources") instanceof ArrayNode related
              ? related
              : Json.array(),
          rest,
          complete(path),
          origin);
    }

    private void checkIds(List<PackRule> rules) {
      Map<String, PackRule> seen = new HashMap<>();
      for (PackRule rule : rules) {
        PackRule other = seen.putIfAbsent(rule.id(), rule);
        if (other != null) {
          error(
              rule.origin(),
              "%s and %s have one id, %s; ids are unique"
                  .formatted(other.path(), rule.path(), rule.id()));
        }
        if (!ID.matcher(rule.id()).matches() || RESERVED.matcher(rule.id()).matches()) {
          error(
              rule.origin(),
              ("the id \"%s\" of %s cannot be used: ids hold no slash, # or space, and drift.*,"
                      + " pipeline.missing and pipeline.unmanaged are taken")
                  .formatted(rule.id(), rule.path()));
        }
      }
    }

    private void error(Origin origin, String message) {
      problems.add(Problem.error(Problem.Kind.POLICY, origin, message));
    }
  }
}
