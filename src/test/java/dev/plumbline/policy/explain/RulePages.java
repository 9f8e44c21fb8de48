package dev.plumbline.policy.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Finding;
import dev.plumbline.policy.RuleEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pages of {@code docs/rules}: an index, a page for each group, and one for drift. */
final class RulePages {
  private static final Map<String, String> GROUPS = groups();
  private static final String DRIFT = "drift";

  private final List<Explanation> rules;
  private final SortedMap<String, String> pages = new TreeMap<>();

  private RulePages(List<Explanation> rules) {
    this.rules = rules;
  }

  private static Map<String, String> groups() {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("scanning", "Scanning");
    titles.put("schedule", "Schedule");
    titles.put("lifecycle", "Lifecycle");
    titles.put("identity", "Identity");
    titles.put("logging", "Logging");
    titles.put("naming-and-tags", "Naming and tags");
    titles.put("provenance", "Provenance");
    titles.put("workflows", "Workflows");
    titles.put(DRIFT, "Drift, and pipelines as a whole");
    return titles;
  }

  /** Every page, by the name of its file. */
  static SortedMap<String, String> of(List<Explanation> rules) {
    RulePages all = new RulePages(rules);
    all.pages.put("README.md", all.index());
    GROUPS.forEach((group, title) -> all.pages.put(group + ".md", all.page(group, title)));
    return all.pages;
  }

  private static String group(Explanation rule) {
    return rule.kind() == Finding.Kind.POLICY ? rule.group().orElse("") : DRIFT;
  }

  private List<Explanation> in(String group) {
    return rules.stream().filter(rule -> group(rule).equals(group)).toList();
  }

  private String index() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # The rules

        Made from the rules' own METADATA and the catalog of fields; `plumbline explain RULE` shows the same with what
        your configuration makes of it. Every rule can be switched off or given another severity under `rules` in
        `plumbline.yaml`. Controls are those of NIST SP 800-53 revision 5 (`NIST-800-53-…`) and best practices of the AWS
        Well-Architected Framework (`AWS-WA-…`). A rule of level `warn` fails a run only with `--fail-on-warn`; one that
        is for `check` alone needs what only AWS knows.
        """);
    GROUPS.forEach(
        (group, title) -> {
          page.append("\n## [").append(title).append("](").append(group).append(".md)\n\n");
          page.append("| rule | severity | level | stages | holds where |\n");
          page.append("| --- | --- | --- | --- | --- |\n");
          in(group).forEach(rule -> page.append(row(rule)));
        });
    params(page);
    return page.toString();
  }

  private static String row(Explanation rule) {
    return "| [`%s`](%s.md#%s) | %s | %s | %s | %s |\n"
        .formatted(
            rule.id(),
            group(rule),
            anchor(rule.id()),
            rule.severity(),
            rule.level(),
            stages(rule),
            text(rule.title()));
  }

  /** As GitHub makes it of a heading. */
  private static String anchor(String id) {
    return id.toLowerCase(java.util.Locale.ROOT).replace(".", "");
  }

  private static String stages(Explanation rule) {
    return rule.stages().stream().sorted().map(Stage::toString).collect(Collectors.joining(", "));
  }

  private void params(StringBuilder page) {
    page.append(
        """

        ## Parameters

        What `params` in `plumbline.yaml` says is laid over these defaults.

        | name | default | means | of |
        | --- | --- | --- | --- |
        """);
    SortedMap<String, String> rows = new TreeMap<>();
    for (Explanation rule : rules) {
      for (RuleEntry.Param param : rule.params()) {
        rows.put(
            param.name() + " " + rule.id(),
            "| `%s` | `%s` | %s | [`%s`](%s.md#%s) |\n"
                .formatted(
                    param.name(),
                    Json.text(param.standard()),
                    text(param.meaning()),
                    rule.id(),
                    group(rule),
                    anchor(rule.id())));
      }
    }
    rows.values().forEach(page::append);
  }

  private String page(String group, String title) {
    StringBuilder page = new StringBuilder("# " + title + "\n");
    in(group).forEach(rule -> rule(page, rule));
    return page.toString();
  }

  private static void rule(StringBuilder page, Explanation rule) {
    page.append("\n## ")
        .append(rule.id())
        .append("\n\n**")
        .append(text(rule.title()))
        .append("**\n\n");
    page.append(
        "Severity %s, level %s, at %s.".formatted(rule.severity(), rule.level(), stages(rule)));
    if (!rule.controls().isEmpty()) {
      page.append(" Controls: ").append(String.join(", ", rule.controls())).append('.');
    }
    page.append("\n\n").append(text(rule.why())).append('\n');
    rule.parts()
        .forEach(
            part ->
                page.append(
                    "\n* `%s` (%s): %s".formatted(part.path(), part.severity(), text(part.why()))));
    page.append(rule.parts().isEmpty() ? "" : "\n");
    page.append("\n*How to fix it.* ").append(text(rule.fix())).append('\n');
    for (RuleEntry.Param param : rule.params()) {
      page.append(
          "\n* `%s`, by default `%s`: %s"
              .formatted(param.name(), Json.text(param.standard()), text(param.meaning())));
    }
    page.append(rule.params().isEmpty() ? "" : "\n");
    rule.example().ifPresent(example -> example(page, example));
    rule.pages()
        .forEach(
            link ->
                page.append("\n[%s](%s)\n".formatted(text(link.description()), link.address())));
  }

  private static void example(StringBuilder page, Example example) {
    boolean drift = example.declared().isPresent();
    fragment(page, drift ? "Declared, and passes where it is live:" : "Passes:", example.passes());
    fragment(page, drift ? "Fails where it is live:" : "Fails:", example.fails());
  }

  private static void fragment(StringBuilder page, String title, ObjectNode fragment) {
    page.append('\n').append(title).append("\n\n```yaml\n");
    FragmentText.lines(fragment).forEach(line -> page.append(line).append('\n'));
    page.append("```\n");
  }

  /** Plain text as Markdown, in a table too. */
  private static String text(String plain) {
    return plain.replaceAll("([\\\\*<|`])", "\\\\$1").replaceAll("\\s+", " ").strip();
  }
}
