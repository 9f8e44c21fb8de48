package dev.plumbline.report.json;

import dev.plumbline.report.PipelineResult;
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
final class StoredPipelines implements Iterable<PipelineResult> {
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
  public Iterator<PipelineResult> iterator() {
    return ReadAhead.pays(slices)
        ? new ReadAhead<>(slices, this::results)
        : each(slice -> result(new PipelineResultJson(lenient), slice));
  }

  private List<PipelineResult> results(List<Slice> some) {
    PipelineResultJson codec = new PipelineResultJson(lenient);
    return some.stream().map(slice -> result(codec, slice)).toList();
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
      return each(this::bytes);
    }
    Iterator<PipelineResult> results = iterator();
    return each(slice -> PipelineResultJson.write(results.next()));
  }

  private <T> Iterator<T> each(Function<Slice, T> reading) {
    return slices.stream().map(reading).iterator();
  }

  private byte[] bytes(Slice slice) {
    try {
      return slice.bytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
