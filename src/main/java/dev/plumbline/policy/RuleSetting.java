package dev.plumbline.policy;

import dev.plumbline.model.Severity;
import java.util.Optional;

/** What a configuration says of a rule; it wins over what the policy says. */
public record RuleSetting(Optional<Boolean> enabled, Optional<Severity> severity) {}
