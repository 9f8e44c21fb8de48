package dev.plumbline.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.check.ComplianceCheck;
import dev.plumbline.config.ClientSettings;
import dev.plumbline.config.Configuration;
import dev.plumbline.config.RunSettings;
import dev.plumbline.config.Unmanaged;
import dev.plumbline.live.ReadPlan;
import dev.plumbline.live.aws.IamPolicy;
import dev.plumbline.model.Problem;
import dev.plumbline.spec.Specs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** {@code plumbline iam-policy}. */
final class IamPolicyCommand {
  private IamPolicyCommand() {}

  static int run(Command.Invocation invocation) throws IOException {
    Session session = Session.of(invocation);
    Configuration configuration = session.configuration();
    boolean all = configuration.get(RunSettings.SPECS).isEmpty();
    Optional<Specs> specs = all ? Optional.empty() : Optional.of(session.specs());
    List<Problem> problems = new ArrayList<>(session.problems());
    specs.ifPresent(read -> problems.addAll(read.problems()));
    int code = Messages.print(problems, session.io());
    // A policy that leaves out what could not be read would be found wanting at night.
    if (code == ExitCode.OK) {
      ReadPlan plan = plan(configuration, specs);
      Documents.print(document(configuration, plan), session.io().out());
    }
    return code;
  }

  private static ReadPlan plan(Configuration configuration, Optional<Specs> specs) {
    boolean unmanaged = configuration.get(RunSettings.UNMANAGED) != Unmanaged.OFF;
    var read = configuration.get(RunSettings.READ);
    return specs
        .map(known -> ComplianceCheck.plan(known, read, unmanaged))
        .orElseGet(() -> new ReadPlan(new TreeMap<>(), read, unmanaged));
  }

  private static ObjectNode document(Configuration configuration, ReadPlan plan) {
    return configuration
        .get(ClientSettings.ASSUME_ROLE)
        .filter(role -> configuration.get(ClientSettings.CALLER))
        .map(role -> IamPolicy.assuming(role, plan.wanted().keySet()))
        .orElseGet(() -> IamPolicy.reading(plan));
  }
}
