package dev.plumbline.live.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.live.LivePipeline.Capture;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.PipelineDocument;
import dev.plumbline.live.ReadError;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All pages of one target's list. It ends, whatever the service sends: a token that comes again and
 * pages that bring nothing new end it with an error.
 */
final class ListWalk {
  private static final int MAX_PAGES = 10_000;
  private static final int MAX_IDLE_PAGES = 20;

  private final Target target;
  private final PipelineCalls calls;
  private final Set<Arn> seen = new HashSet<>();
  private final Set<String> tokens = new HashSet<>();
  private Optional<ReadError> error = Optional.empty();
  private int idlePages;

  ListWalk(Target target, PipelineCalls calls) {
    this.target = target;
    this.calls = calls;
  }

  /** Hands out each pipeline of the target; returns why the list cannot be taken for whole. */
  Optional<ReadError> run(Consumer<Found> each) {
    Optional<String> token = Optional.empty();
    do {
      Page page = calls.page(token);
      int before = seen.size();
      page.error().ifPresent(this::fail);
      page.entries().forEach(entry -> take(entry, each));
      idlePages = seen.size() > before ? 0 : idlePages + 1;
      token = page.next();
    } while (token.isPresent() && goesOn(token.get()));
    if (error.isEmpty() && seen.isEmpty() && !calls.vouched()) {
      fail(unvouched());
    }
    return error;
  }

  private void take(JsonNode entry, Consumer<Found> each) {
    Optional<Found> found = PipelineDocument.read(entry, Capture.WIRE);
    if (found.isEmpty()) {
      fail(
          ReadError.of(
              "MalformedAnswer",
              Failure.oneLine("an entry of the list: " + PipelineDocument.whyNot(entry))));
    } else if (!found.get().arn().target().equals(target)) {
      fail(elsewhere(found.get().arn()));
    } else if (seen.add(found.get().arn())) {
      each.accept(found.get());
    }
  }

  private boolean goesOn(String token) {
    if (!tokens.add(token)) {
      fail(ReadError.of("EndlessList", "the list gave the same nextToken twice"));
      return false;
    }
    if (idlePages >= MAX_IDLE_PAGES || tokens.size() >= MAX_PAGES) {
      fail(ReadError.of("EndlessList", "gave up the list after " + tokens.size() + " pages"));
      return false;
    }
    return true;
  }

  private ReadError elsewhere(Arn arn) {
    if (!arn.account().equals(target.account())) {
      return Identities.wrongAccount(arn.account(), target);
    }
    return ReadError.of("MalformedAnswer", "the list of " + target + " holds " + arn)
        .hint("check that the endpoint is the one of " + target.region());
  }

  private ReadError unvouched() {
    return ReadError.of(
            "AccountUnknown",
            "the list is empty, and nothing says that the credentials are of account "
                + target.account())
        .hint("name a role to assume in each account, or run once for each account");
  }

  /** The first error is the one that is told. */
  private void fail(ReadError next) {
    error = error.or(() -> Optional.of(next));
  }
}
