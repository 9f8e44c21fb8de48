package dev.plumbline.live.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.live.ReadPlan;
import dev.plumbline.live.TargetRead.Mode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class IamPolicyTest {
  private static final Target BERLIN = Target.of("123456789012", "eu-central-1");
  private static final Target GOV = Target.of("210987654321", "us-gov-west-1");

  private static ReadPlan plan(Mode mode, boolean unmanaged, Target... targets) {
    SortedMap<Target, SortedSet<Arn>> wanted = new TreeMap<>();
    for (Target target : targets) {
      wanted.put(target, new TreeSet<>());
    }
    return new ReadPlan(wanted, mode, unmanaged);
  }

  private static List<String> actions(ObjectNode policy) {
    return policy.path("Statement").valueStream().map(s -> s.path("Action").asText()).toList();
  }

  @Test
  void allowsWhatIsCalledAndNoMore() {
    assertThat(actions(IamPolicy.reading(plan(Mode.GET, true, BERLIN))))
        .containsExactly("imagebuilder:GetImagePipeline", "imagebuilder:ListImagePipelines");
    assertThat(actions(IamPolicy.reading(plan(Mode.GET, false, BERLIN))))
        .containsExactly("imagebuilder:GetImagePipeline");
    assertThat(actions(IamPolicy.reading(plan(Mode.LIST, false, BERLIN))))
        .containsExactly("imagebuilder:ListImagePipelines");
  }

  @Test
  void isNarrowedToTheTargets() {
    JsonNode policy = IamPolicy.reading(plan(Mode.GET, true, BERLIN, GOV));

    assertThat(policy.at("/Version").asText()).isEqualTo("2012-10-17");
    assertThat(policy.at("/Statement/0/Resource").toString())
        .isEqualTo(
            "[\"arn:aws-us-gov:imagebuilder:us-gov-west-1:210987654321:image-pipeline/*\","
                + "\"arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/*\"]");
    assertThat(policy.at("/Statement/1/Resource").toString()).isEqualTo("[\"*\"]");
    assertThat(policy.at("/Statement/1/Condition/StringEquals/aws:RequestedRegion").toString())
        .isEqualTo("[\"eu-central-1\",\"us-gov-west-1\"]");
  }

  @Test
  void withoutTargetsItIsForAllOfThem() {
    JsonNode policy = IamPolicy.reading(plan(Mode.GET, true));

    assertThat(policy.at("/Statement/0/Resource/0").asText())
        .isEqualTo("arn:*:imagebuilder:*:*:image-pipeline/*");
    assertThat(policy.at("/Statement/1").has("Condition")).isFalse();
  }

  @Test
  void theCallerMayAssumeTheRoleInEachAccount() {
    JsonNode policy = IamPolicy.assuming("/audit/plumbline", List.of(BERLIN, GOV));

    assertThat(policy.at("/Statement/0/Action").asText()).isEqualTo("sts:AssumeRole");
    assertThat(policy.at("/Statement/0/Resource").toString())
        .isEqualTo(
            "[\"arn:aws-us-gov:iam::210987654321:role/audit/plumbline\","
                + "\"arn:aws:iam::123456789012:role/audit/plumbline\"]");
  }
}
