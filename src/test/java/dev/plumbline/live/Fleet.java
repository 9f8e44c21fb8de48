package dev.plumbline.live;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Names and plans that the tests of live sources share. */
public final class Fleet {
  public static final Target HERE = Target.of("123456789012", "eu-central-1");
  public static final Target THERE = Target.of("012345678901", "us-east-1");

  private Fleet() {}

  public static Arn arn(String name) {
    return Arn.pipeline(HERE, name);
  }

  /** Wanted pipelines, each in its own target. */
  public static ReadPlan plan(TargetRead.Mode mode, boolean unmanaged, Arn... arns) {
    TreeMap<Target, SortedSet<Arn>> wanted = new TreeMap<>();
    Arrays.stream(arns)
        .forEach(a -> wanted.computeIfAbsent(a.target(), t -> new TreeSet<>()).add(a));
    wanted.computeIfAbsent(HERE, t -> new TreeSet<>());
    return new ReadPlan(wanted, mode, unmanaged);
  }

  /** A small document, with a member that no SDK knows. */
  public static String document(Arn arn) {
    return "{\"arn\":\"" + arn + "\",\"name\":\"" + arn.name() + "\",\"imageTags\":{\"é\":\"1\"}}";
  }
}
