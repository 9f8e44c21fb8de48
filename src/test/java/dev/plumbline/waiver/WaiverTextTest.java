package dev.plumbline.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Json;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry is appended as text; everything else keeps its bytes, or nothing is done. */
final class WaiverTextTest {
  private static final String ID = "123456789012/eu-central-1/golden/tags.required#tags[\"a*b\"]";
  private static final NewWaiver ENTRY = entry("later: \"it\" is # old");

  private static NewWaiver entry(String reason) {
    return new NewWaiver(
        FindingId.parse(ID).orElseThrow(), reason, "team-web", Optional.of("OPS-1"), "2027-01-31");
  }

  private static final String BLOCK =
      """
      version: 1
      waivers:
      - rule: a
        pipelines: ['*']
        expires: 2027-01-31
        owner: c
        reason: |
          text
          # with a sign


      unreadable: []
      """;

  private static final String FILE =
      """
      # Who may accept what: see the handbook.
      version: 1

      waivers:
        # the old scanner
        - rule: scanning.enabled   # all of it
          pipelines: &legacy [legacy-*]
          reason: >-
            folded
            text
          owner: &web team-web
          expires: 2027-01-31
        - {rule: tags.*, pipelines: *legacy, reason: x, owner: *web, expires: 2027-01-31}

        # the end of the list

      # and what cannot be read
      unreadable: []
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing yet\n",
        "version: 1\n",
        "version: 1",
        "version: 1\nwaivers:\n",
        "version: 1\nwaivers:  # none\nunreadable:\n",
        "version: 1\nunreadable: []\n",
        "version: 1\nwaivers:\n- rule: a\n  pipelines: ['*']\n  reason: b\n  owner: c\n  expires: 2027-01-31",
        BLOCK,
        FILE
      })
  void everyOtherByteStaysUnderEveryLineEndAndMark(String file) {
    for (String end : List.of("\n", "\r\n", "\r")) {
      for (String mark : List.of("", "\uFEFF")) {
        String text = mark + file.replace("\n", end);
        WaiverText after = new WaiverText(text).append(ENTRY).orElseThrow();
        int head = common(text, after.text());
        String tail = text.substring(head);
        assertThat(after.text()).endsWith(tail);
        String added = after.text().substring(head, after.text().length() - tail.length());
        assertThat(added.replace(end, "\n").strip())
            .doesNotContain("\r")
            .contains("owner: team-web");
        Waivers before = Samples.good(text, Samples.TERMS);
        Waivers now = Samples.good(after.text(), Samples.TERMS);
        assertThat(now.waivers()).hasSize(before.waivers().size() + 1);
        assertThat(now.unreadable()).hasSameSizeAs(before.unreadable());
        Waiver last = now.waivers().get(now.waivers().size() - 1);
        assertThat(last.grant().acceptance().reason()).isEqualTo("later: \"it\" is # old");
        Pipeline golden = Samples.pipeline("golden");
        assertThat(last.covers(golden, "tags[\"a*b\"]")).isTrue();
        assertThat(last.covers(golden, "tags[\"acb\"]")).isFalse();
        assertThat(after.append(ENTRY)).isPresent();
      }
    }
  }

  private static int common(String a, String b) {
    int i = 0;
    while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  @Test
  void theEntryGoesBehindTheLastOneAndBeforeTheCommentsOfTheNext() {
    String after = new WaiverText(FILE).append(ENTRY).orElseThrow().text();

    assertThat(after)
        .contains(
            """
                expires: 2027-01-31}
              - rule: tags.required
                key: "tags[\\"a\\\\*b\\"]"
                pipelines:
                  - name: "golden"
                    account: "123456789012"
                    region: eu-central-1
                reason: "later: \\"it\\" is # old"
                owner: team-web
                ticket: "OPS-1"
                expires: 2027-01-31

              # the end of the list
            """
                .indent(0)
                .strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{version: 1, waivers: []}",
        "version: 1\nwaivers: []\n",
        "version: 1\nwaivers: [{rule: a, pipelines: ['*'], reason: b, owner: c, expires: 2027-01-31}]\n",
        "version: 1\n...\n",
        "---\nversion: 1\n---\nversion: 1\n",
        "[]",
        "version: [",
        "base: &w\n  - {rule: a}\nversion: 1\nwaivers: *w\n"
      })
  void whereTextIsNotEnoughNothingIsDone(String file) {
    assertThat(new WaiverText(file).append(ENTRY)).isEmpty();
  }

  @Property(tries = 500)
  void anyReasonIsReadBackOrRefused(@ForAll String reason) {
    Optional<WaiverText> after = new WaiverText(FILE).append(entry(reason));
    boolean lone = !Json.wellFormed(reason).equals(reason);
    assertThat(after.isEmpty()).isEqualTo(lone);
    after
        .filter(text -> !reason.isBlank())
        .ifPresent(
            text ->
                assertThat(
                        Samples.read(text.text(), Samples.TERMS)
                            .waivers()
                            .waivers()
                            .get(2)
                            .grant()
                            .acceptance()
                            .reason())
                    .isEqualTo(reason.strip()));
  }

  @Test
  void anIdIsTakenApart() {
    FindingId id = FindingId.parse("123456789012/eu-central-1/a-b/my/rule#k#l/m").orElseThrow();
    assertThat(id)
        .isEqualTo(new FindingId("123456789012", "eu-central-1", "a-b", "my/rule", "k#l/m"));
    for (String bad :
        List.of("", "a/b/c/d", "123456789012/eu-central-1/golden", "123456789012/x/golden/r")) {
      assertThat(FindingId.parse(bad)).as(bad).isEmpty();
    }
  }
}
