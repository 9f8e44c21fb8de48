package dev.plumbline.report.sarif;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.report.Places;
import dev.plumbline.report.Printable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where results are: the line of the spec, and the pipeline that it declares. */
final class Locations {
  private final Places places;

  Locations(Places places) {
    this.places = places;
  }

  /** A location with a file and a line in any case, for GitHub shows nothing without. */
  ObjectNode of(Optional<Origin> origin) {
    ObjectNode location = Json.object();
    ObjectNode physical = location.putObject("physicalLocation");
    ObjectNode artifact = physical.putObject("artifactLocation");
    artifact.put("uri", uri(places.file(origin)));
    ObjectNode region = physical.putObject("region").put("startLine", Places.line(origin));
    origin
        .map(Origin::column)
        .filter(column -> column > 0)
        .ifPresent(c -> region.put("startColumn", c));
    return location;
  }

  /** The same, of a pipeline. */
  ObjectNode of(Optional<Origin> origin, Arn pipeline) {
    ObjectNode location = of(origin);
    location
        .putArray("logicalLocations")
        .addObject()
        .put("name", Printable.line(pipeline.name()))
        .put("fullyQualifiedName", Printable.line(pipeline.toString()))
        .put("kind", "resource");
    return location;
  }

  private static String uri(String file) {
    String text = Json.wellFormed(file);
    try {
      if (text.startsWith("/")) {
        return new URI("file", "", text, null).toASCIIString();
      }
      String encoded = new URI(null, null, "/" + text, null).toASCIIString().substring(1);
      // A colon in the first step would make a scheme of what is before it.
      return encoded.replace(":", "%3A");
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no path of a file: " + text, e);
    }
  }
}
