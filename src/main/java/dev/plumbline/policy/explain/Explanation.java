package dev.plumbline.policy.explain;

import dev.plumbline.model.Level;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Finding;
import dev.plumbline.policy.RelatedPage;
import dev.plumbline.policy.RuleEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One rule, explained.
 *
 * @param id as findings name it
 * @param source the policies that it stands in
 * @param path as Rego names it; empty for what is not written in Rego
 * @param group what it is about, such as {@code scanning}
 * @param title what holds where it passes
 * @param why what goes wrong where it does not
 * @param fix what to do about a finding
 * @param severity that holds in this run
 * @param written the severity without the configuration
 * @param enabled false where the configuration switched it off
 * @param parts the fields that it covers, for drift
 */
public record Explanation(
    String id,
    Finding.Kind kind,
    String source,
    Optional<String> path,
    Optional<String> group,
    String title,
    String why,
    String fix,
    Severity severity,
    Severity written,
    Level level,
    boolean enabled,
    Set<Stage> stages,
    List<String> controls,
    List<RuleEntry.Param> params,
    List<RelatedPage> pages,
    List<Part> parts,
    Optional<Example> example) {

  /** A field that a drift rule covers, with what its own row says. */
  public record Part(String path, Severity severity, String why) {}

  public Explanation {
    stages = Set.copyOf(stages);
    controls = List.copyOf(controls);
    params = List.copyOf(params);
    pages = List.copyOf(pages);
    parts = List.copyOf(parts);
  }

  /** Whether the configuration says another severity than the rule. */
  public boolean regraded() {
    return severity != written;
  }
}
