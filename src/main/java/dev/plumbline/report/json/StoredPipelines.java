package dev.plumbline.report.json;

import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.ReadPipelines;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * Pipelines that stand as JSON in a file and are read one at a time, each time anew; in memory are
 * only their places. As many iterators as wanted may be open; one thread at a time.
 */
final class StoredPipelines implements ReadPipelines {
  private final RandomAccessFile file;
  private final List<Slice> slices;
  private final boolean verbatim;
  private final boolean lenient;

  /**
   * Stored pipelines.
   *
   * @param slices in canonical order
   * @param verbatim whether each stands there byte for byte as it would be written
   * @param lenient whether unknown members are passed over
   */
  StoredPipelines(RandomAccessFile file, List<Slice> slices, boolean verbatim, boolean lenient) {
    this.file = file;
    this.slices = List.copyOf(slices);
    this.verbatim = verbatim;
    this.lenient = lenient;
  }

  @Override
  public <T> Iterator<T> each(Function<PipelineResult, T> making) {
    return ReadAhead.pays(slices)
        ? new ReadAhead<>(slices, some -> made(some, making))
        : slices.stream()
            .map(slice -> making.apply(result(new PipelineResultJson(lenient), slice)))
            .iterator();
  }

  private <T> List<T> made(List<Slice> some, Function<PipelineResult, T> making) {
    PipelineResultJson codec = new PipelineResultJson(lenient);
    return some.stream().map(slice -> making.apply(result(codec, slice))).toList();
  }

  private PipelineResult result(PipelineResultJson codec, Slice slice) {
    try {
      return codec.read(slice.bytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JSON of each pipeline, on one line; copied where that is possible. */
  Iterator<byte[]> lines() {
    if (verbatim) {
      return slices.stream().map(this::bytes).iterator();
    }
    return each(PipelineResultJson::write);
  }

  private byte[] bytes(Slice slice) {
    try {
      return slice.bytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
