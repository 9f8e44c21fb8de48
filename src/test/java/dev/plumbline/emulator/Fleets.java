package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import dev.plumbline.model.Target;
import java.util.SortedMap;
import java.util.TreeMap;

/** Small fleets. */
final class Fleets {
  static final Target FRANKFURT = Target.of("123456789012", "eu-central-1");

  private Fleets() {}

  static ObjectNode document(Target target, String name) {
    return Json.object()
        .put("arn", Arn.pipeline(target, name).toString())
        .put("name", name)
        .put("status", "ENABLED");
  }

  /** Pipelines {@code p-1000} and on. */
  static Fleet of(int count) {
    SortedMap<Arn, ObjectNode> pipelines = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String name = "p-" + (1000 + i);
      pipelines.put(Arn.pipeline(FRANKFURT, name), document(FRANKFURT, name));
    }
    return new Fleet(pipelines, new TreeMap<>());
  }

  static String arn(int index) {
    return Arn.pipeline(FRANKFURT, "p-" + (1000 + index)).toString();
  }
}
