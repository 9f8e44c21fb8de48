package dev.plumbline.policy.wasm;

import com.dylibso.chicory.runtime.ConstantEvaluators;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.ActiveDataSegment;
import com.dylibso.chicory.wasm.types.DataSegment;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A policy's memory as one array. The runtime's own is an array of pages, in which each access
 * costs a second one.
 *
 * <p>The array grows by half, so that a document that is read piece by piece is not copied at each
 * page. A policy that reaches beyond the pages that it asked for finds zeros up to the array's end,
 * and fails behind it; at the limit both ends are the same.
 */
@SuppressWarnings("removal") // waiting and waking, which the interface still demands
final class FlatMemory implements Memory {
  private static final VarHandle SHORTS = view(short[].class);
  private static final VarHandle INTS = view(int[].class);
  private static final VarHandle LONGS = view(long[].class);

  private final int firstPages;
  private final int mostPages;
  private int pages;
  private byte[] bytes;

  FlatMemory(MemoryLimits limits) {
    firstPages = limits.initialPages();
    mostPages = Math.min(limits.maximumPages(), RUNTIME_MAX_PAGES);
    pages = firstPages;
    bytes = new byte[firstPages * PAGE_SIZE];
  }

  private static VarHandle view(Class<?> arrays) {
    return MethodHandles.byteArrayViewVarHandle(arrays, ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public int pages() {
    return pages;
  }

  @Override
  public int initialPages() {
    return firstPages;
  }

  @Override
  public int maximumPages() {
    return mostPages;
  }

  @Override
  public int grow(int more) {
    int before = pages;
    int wanted = before + more;
    if (wanted > mostPages || wanted < before) {
      return -1;
    }
    int there = bytes.length / PAGE_SIZE;
    if (wanted > there) {
      int room = Math.min(mostPages, Math.max(wanted, there + there / 2));
      bytes = Arrays.copyOf(bytes, room * PAGE_SIZE);
    }
    pages = wanted;
    return before;
  }

  @Override
  public byte read(int address) {
    return bytes[address];
  }

  @Override
  public void writeByte(int address, byte value) {
    bytes[address] = value;
  }

  @Override
  public short readShort(int address) {
    return (short) SHORTS.get(bytes, address);
  }

  @Override
  public long readU16(int address) {
    return readShort(address) & 0xffff;
  }

  @Override
  public void writeShort(int address, short value) {
    SHORTS.set(bytes, address, value);
  }

  @Override
  public int readInt(int address) {
    return (int) INTS.get(bytes, address);
  }

  @Override
  public void writeI32(int address, int value) {
    INTS.set(bytes, address, value);
  }

  @Override
  public long readLong(int address) {
    return (long) LONGS.get(bytes, address);
  }

  @Override
  public void writeLong(int address, long value) {
    LONGS.set(bytes, address, value);
  }

  @Override
  public long readF32(int address) {
    return readInt(address);
  }

  @Override
  public float readFloat(int address) {
    return Float.intBitsToFloat(readInt(address));
  }

  @Override
  public void writeF32(int address, float value) {
    writeI32(address, Float.floatToRawIntBits(value));
  }

  @Override
  public long readF64(int address) {
    return readLong(address);
  }

  @Override
  public double readDouble(int address) {
    return Double.longBitsToDouble(readLong(address));
  }

  @Override
  public void writeF64(int address, double value) {
    writeLong(address, Double.doubleToRawLongBits(value));
  }

  @Override
  public byte[] readBytes(int address, int length) {
    byte[] copy = new byte[length];
    System.arraycopy(bytes, address, copy, 0, length);
    return copy;
  }

  /**
   * The bytes from here to the next NUL.
   *
   * @throws PolicyAbort where none follows
   */
  byte[] terminated(int address) {
    int end = address;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    if (end == bytes.length) {
      throw new PolicyAbort("text without an end in the policy's memory");
    }
    return readBytes(address, end - address);
  }

  @Override
  public void write(int address, byte[] data, int offset, int length) {
    System.arraycopy(data, offset, bytes, address, length);
  }

  @Override
  public void copy(int to, int from, int length) {
    System.arraycopy(bytes, from, bytes, to, length);
  }

  @Override
  public void fill(byte value, int from, int to) {
    Arrays.fill(bytes, from, to, value);
  }

  @Override
  public void zero() {
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public void initialize(Instance instance, DataSegment @Nullable [] segments) {
    for (DataSegment segment : segments == null ? new DataSegment[0] : segments) {
      if (!(segment instanceof ActiveDataSegment active)) {
        throw unsupported();
      }
      long[] address =
          ConstantEvaluators.computeConstantValue(instance, active.offsetInstructions());
      write((int) address[0], active.data());
    }
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  public Object lock(int address) {
    throw unsupported();
  }

  @Override
  public int waitOn(int address, int expected, long timeout) {
    throw unsupported();
  }

  @Override
  public int waitOn(int address, long expected, long timeout) {
    throw unsupported();
  }

  @Override
  public int notify(int address, int most) {
    throw unsupported();
  }

  @Override
  public void initPassiveSegment(int segment, int address, int offset, int length) {
    throw unsupported();
  }

  @Override
  public void drop(int segment) {
    throw unsupported();
  }

  private static UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException("no policy shares its memory, or fills it in parts");
  }
}
