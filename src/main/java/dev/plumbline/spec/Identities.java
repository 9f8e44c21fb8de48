package dev.plumbline.spec;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import dev.plumbline.spec.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which pipelines an entry stands for: its ARN, or its name in each of its targets. */
final class Identities {
  private final Notes notes;
  private final Shape shape;
  private final Variables variables;
  private final Targets targets;

  Identities(Notes notes, Variables variables, Map<String, List<Target>> groups) {
    this.notes = notes;
    this.shape = new Shape(notes);
    this.variables = variables;
    this.targets = new Targets(notes, new Texts(notes, variables.withoutTarget()), groups);
  }

  /** As many as could be told; what is wrong is told. */
  List<Identity> of(YamlNode.Mapping own, YamlNode.Mapping merged) {
    Optional<YamlNode> name = merged.get("name");
    Optional<YamlNode> arn = merged.get("arn");
    if (name.isPresent() && arn.isPresent()) {
      notes.error(
          own.originOf("name"),
          "found both name and arn, wanted one of them",
          "keep arn, which says all that name does");
    }
    if (arn.isPresent()) {
      return arn(arn.get(), own).stream().toList();
    }
    Set<Target> where = targets(merged);
    if (name.isEmpty()) {
      notes.error(own.origin(), "found a pipeline without a name, wanted name or arn");
      return List.of();
    }
    return named(name.get(), where);
  }

  private Set<Target> targets(YamlNode.Mapping merged) {
    Optional<YamlNode> one = merged.get("target");
    Optional<YamlNode> many = merged.get("targets");
    if (one.isPresent() && many.isPresent()) {
      notes.error(merged.originOf("targets"), "found both target and targets, wanted one of them");
      return Set.of();
    }
    if (one.isEmpty() && many.isEmpty()) {
      notes.error(
          merged.origin(),
          "found a pipeline without a target",
          "add target: {account: \"123456789012\", region: eu-central-1}, here or under defaults");
      return Set.of();
    }
    return one.map(node -> targets.one(node).map(Set::of).orElse(Set.of()))
        .orElseGet(() -> targets.many(many.orElseThrow()));
  }

  private List<Identity> named(YamlNode node, Set<Target> where) {
    Optional<YamlNode.Scalar> written = shape.text(node, "name");
    List<Identity> identities = new ArrayList<>();
    for (Target target : where) {
      notes.begin();
      written
          .flatMap(s -> new Texts(notes, variables.in(target)).replaced(s))
          .filter(this::isName)
          .ifPresent(s -> identities.add(Identity.of(target, s.text())));
    }
    if (where.isEmpty()) {
      written.filter(s -> s.text().indexOf('$') < 0).ifPresent(this::isName);
    }
    return identities;
  }

  private boolean isName(YamlNode.Scalar name) {
    boolean right = Arn.isPipelineName(name.text());
    if (!right) {
      notes.error(
          name.origin(),
          "name: found "
              + name.found()
              + ", wanted 3 to 128 letters, digits, spaces, - and _, with no space at the ends");
    }
    return right;
  }

  private Optional<Identity> arn(YamlNode node, YamlNode.Mapping own) {
    Optional<Arn> arn =
        new Texts(notes, variables.withoutTarget()).at(node, "arn").flatMap(this::pipelineArn);
    own.entries().values().stream()
        .filter(entry -> entry.key().equals("targets"))
        .forEach(
            entry ->
                notes.error(
                    entry.origin(),
                    "found arn with targets; an ARN is one pipeline",
                    "use name with targets"));
    own.get("target")
        .flatMap(targets::one)
        .filter(target -> arn.isPresent() && !arn.get().target().equals(target))
        .ifPresent(
            target ->
                notes.error(
                    own.originOf("target"),
                    "target: found " + target + ", but the arn says " + arn.get().target(),
                    "leave target out; it comes from the arn"));
    return arn.map(a -> new Identity(a, a.name()));
  }

  private Optional<Arn> pipelineArn(YamlNode.Scalar text) {
    Optional<Arn> arn = Arn.parse(text.text()).filter(Arn::isPipeline);
    if (arn.isEmpty()) {
      notes.error(
          text.origin(),
          "arn: found "
              + text.found()
              + ", wanted one like"
              + " arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/name");
      return arn;
    }
    Arn lower = Arn.pipeline(arn.get().target(), arn.get().name().toLowerCase(Locale.ROOT));
    if (!lower.name().equals(arn.get().name()) && !arn.get().name().contains("_")) {
      notes.error(text.origin(), "arn: found upper-case letters in the name", "write " + lower);
      return Optional.of(lower);
    }
    return arn;
  }
}
