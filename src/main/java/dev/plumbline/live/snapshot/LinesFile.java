package dev.plumbline.live.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.plumbline.model.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A file of one JSON value a line: a damaged line costs itself, and the others are read. */
final class LinesFile {
  /** A page of 100 pipelines on one line is far below it. */
  static final int LONGEST_LINE = 16 * 1024 * 1024;

  private final String file;
  private final RecordSink to;

  LinesFile(String file, RecordSink to) {
    this.file = file;
    this.to = to;
  }

  void read(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] buffer = new byte[64 * 1024];
    boolean tooLong = false;
    int number = 1;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      int begin = 0;
      for (int i = 0; i < n; i++) {
        if (buffer[i] == '\n') {
          line.write(buffer, begin, i - begin);
          line(line, tooLong, number++);
          line.reset();
          tooLong = false;
          begin = i + 1;
        }
      }
      line.write(buffer, begin, n - begin);
      if (line.size() > LONGEST_LINE) {
        line.reset();
        tooLong = true;
      }
    }
    line(line, tooLong, number);
  }

  private void line(ByteArrayOutputStream bytes, boolean tooLong, int number) {
    Place at = new Place(file, number);
    if (tooLong || bytes.size() > LONGEST_LINE) {
      to.damage("the line is longer than " + LONGEST_LINE + " bytes", at);
      return;
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString();
      if (!text.isBlank()) {
        AnswerReader.read(Json.read(text), at, to);
      }
    } catch (CharacterCodingException e) {
      to.damage("the line is not UTF-8", at);
    } catch (JsonProcessingException e) {
      to.damage("the line is not JSON: " + e.getOriginalMessage(), at);
    }
  }
}
