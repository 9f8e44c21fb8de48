package dev.plumbline.live.aws;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.live.ReadPlan;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Json;
import dev.plumbline.model.Target;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The least that a reading has to be allowed, as IAM takes it. Pipelines are covered by account and
 * region, not by name: a new spec needs no new policy.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html">Policies</a>
 */
public final class IamPolicy {
  private static final String ANYWHERE = "arn:*:imagebuilder:*:*:image-pipeline/*";

  private final ObjectNode document = Json.object().put("Version", "2012-10-17");
  private final ArrayNode statements = document.putArray("Statement");

  private IamPolicy() {}

  /** For whoever reads; a plan without targets is one for all of them. */
  public static ObjectNode reading(ReadPlan plan) {
    IamPolicy policy = new IamPolicy();
    Set<Target> targets = plan.wanted().keySet();
    boolean gets = plan.read() == TargetRead.Mode.GET;
    if (gets) {
      policy.allow("PlumblineReadsDeclared", Operation.GET, pipelines(targets));
    }
    if (!gets || plan.unmanaged()) {
      ObjectNode statement = policy.allow("PlumblineLists", Operation.LIST, Set.of("*"));
      regions(statement, targets);
    }
    return policy.document;
  }

  /** For whoever assumes the role, which in turn has the policy that reads. */
  public static ObjectNode assuming(String role, Collection<Target> targets) {
    IamPolicy policy = new IamPolicy();
    Set<String> roles =
        targets.isEmpty()
            ? Set.of("arn:*:iam::*:role/" + role)
            : targets.stream()
                .map(target -> AssumedRoles.arn(role, target))
                .collect(Collectors.toCollection(TreeSet::new));
    policy.allow("PlumblineAssumes", Operation.ASSUME, roles);
    return policy.document;
  }

  private static Set<String> pipelines(Set<Target> targets) {
    return targets.isEmpty()
        ? Set.of(ANYWHERE)
        : targets.stream().map(IamPolicy::pipelines).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String pipelines(Target target) {
    return "arn:%s:imagebuilder:%s:%s:image-pipeline/*"
        .formatted(target.partition(), target.region(), target.account());
  }

  /** IAM cannot narrow a list to resources, but to regions. */
  private static void regions(ObjectNode statement, Set<Target> targets) {
    if (!targets.isEmpty()) {
      ArrayNode regions =
          statement
              .putObject("Condition")
              .putObject("StringEquals")
              .putArray("aws:RequestedRegion");
      targets.stream().map(Target::region).distinct().sorted().forEach(regions::add);
    }
  }

  private ObjectNode allow(String id, String action, Set<String> resources) {
    ObjectNode statement = statements.addObject();
    statement.put("Sid", id).put("Effect", "Allow").put("Action", action);
    ArrayNode list = statement.putArray("Resource");
    resources.forEach(list::add);
    return statement;
  }
}
