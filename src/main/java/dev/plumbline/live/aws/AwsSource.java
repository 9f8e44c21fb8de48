package dev.plumbline.live.aws;

import dev.plumbline.live.LiveSource;
import dev.plumbline.live.ReadPlan;
import dev.plumbline.model.Target;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Reads pipelines from EC2 Image Builder, with {@code GetImagePipeline} and {@code
 * ListImagePipelines} and (with a role) {@code sts:AssumeRole}, and with no other call. Region and
 * account come from each target. Targets are read in their order, many requests at once.
 *
 * @see <a href="https://docs.aws.amazon.com/imagebuilder/latest/APIReference/Welcome.html">EC2
 *     Image Builder API</a>
 */
public final class AwsSource implements LiveSource {
  private final AwsSettings settings;

  public AwsSource(AwsSettings settings) {
    this.settings = settings;
  }

  @Override
  public void read(ReadPlan plan, Sink sink) {
    boolean oneAccount =
        plan.wanted().keySet().stream().map(Target::account).distinct().count() <= 1;
    try (Clients clients = new Clients(settings, oneAccount)) {
      Iterator<Runnable> tasks =
          plan.wanted().keySet().stream().flatMap(t -> tasks(t, plan, sink, clients)).iterator();
      Workers.run(settings.connections(), tasks);
    }
  }

  private static Stream<Runnable> tasks(Target target, ReadPlan plan, Sink sink, Clients clients) {
    return new TargetReading(target, plan, sink, () -> clients.open(target)).tasks();
  }
}
