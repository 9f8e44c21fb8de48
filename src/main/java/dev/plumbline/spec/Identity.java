package dev.plumbline.spec;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import dev.plumbline.spec.YamlNode.Mapping;
import dev.plumbline.spec.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which pipelines an entry stands for: its name in each of its targets, or its ARN. */
final class Identity {
  private final Mistakes mistakes;
  private final Shape shape;
  private final Map<String, Scalar> vars;

  Identity(Mistakes mistakes, Shape shape, Map<String, Scalar> vars) {
    this.mistakes = mistakes;
    this.shape = shape;
    this.vars = vars;
  }

  /** None, and said, where the entry does not tell. */
  List<Arn> arns(Mapping entry, Optional<List<Target>> own, Optional<List<Target>> fallback) {
    Optional<Scalar> name = entry.get("name").flatMap(n -> shape.text(n, "name"));
    Optional<Scalar> arn = entry.get("arn").flatMap(n -> shape.text(n, "arn"));
    if (name.isPresent() == arn.isPresent()) {
      if (name.isPresent() || (entry.get("name").isEmpty() && entry.get("arn").isEmpty())) {
        mistakes.error(
            entry.origin(),
            "a pipeline has "
                + (name.isPresent() ? "both name and arn" : "neither name nor arn")
                + "; write one");
      }
      return List.of();
    }
    return name.isPresent()
        ? named(name.get(), entry, own.or(() -> fallback))
        : byArn(arn.get(), own);
  }

  private List<Arn> named(Scalar name, Mapping entry, Optional<List<Target>> targets) {
    if (targets.isEmpty()) {
      mistakes.error(
          entry.origin(),
          "\""
              + name.text()
              + "\" has no target; write target: {account: …, region: …} here or under defaults");
      return List.of();
    }
    List<Arn> arns = new ArrayList<>();
    for (Target target : targets.get()) {
      Scalar full = Variables.of(target, vars, mistakes).in(name);
      if (Arn.isPipelineName(full.text())) {
        arns.add(Arn.pipeline(target, full.text()));
      } else {
        mistakes.wanted(full, "name", "3 to 128 letters, digits, spaces, hyphens and underscores");
      }
    }
    return arns;
  }

  private List<Arn> byArn(Scalar written, Optional<List<Target>> own) {
    Optional<Arn> arn = Arn.parse(written.text()).filter(Arn::isPipeline);
    if (arn.isEmpty()) {
      mistakes.wanted(written, "arn", "arn:aws:imagebuilder:REGION:ACCOUNT:image-pipeline/NAME");
      return List.of();
    }
    if (own.isPresent() && !own.get().equals(List.of(arn.get().target()))) {
      mistakes.error(
          written.origin(),
          "arn lies in " + arn.get().target() + ", and the entry's target says otherwise");
    }
    return List.of(arn.get());
  }
}
