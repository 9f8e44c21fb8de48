package dev.plumbline.policy.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class FlatMemoryTest {
  private static final int PAGE = 65_536;

  private static FlatMemory memory(int first, int most) {
    return new FlatMemory(new MemoryLimits(first, most));
  }

  private static ByteBuffer expected() {
    return ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void assertSame(FlatMemory memory, int from, ByteBuffer expected) {
    byte[] found = memory.readBytes(from, expected.capacity());
    assertThat(ByteBuffer.wrap(found)).isEqualTo(expected.clear());
  }

  /** Over the edge of a page, and at addresses that no type is aligned to. */
  @Property
  void numbersLieLeastSignificantByteFirst(@ForAll @IntRange(max = 48) int at, @ForAll long value) {
    FlatMemory memory = memory(2, 2);
    int from = PAGE - 32;
    memory.writeLong(from + at, value);
    assertSame(memory, from, expected().putLong(at, value));
    assertThat(memory.readLong(from + at)).isEqualTo(value);
    assertThat(memory.readF64(from + at)).isEqualTo(value);
    memory.writeI32(from + at, (int) ~value);
    assertSame(memory, from, expected().putLong(at, value).putInt(at, (int) ~value));
    assertThat(memory.readInt(from + at)).isEqualTo((int) ~value);
    memory.writeShort(from + at, (short) value);
    assertThat(memory.readShort(from + at)).isEqualTo((short) value);
    assertThat(memory.readU16(from + at)).isEqualTo(value & 0xffff);
    memory.writeByte(from + at, (byte) ~value);
    assertThat(memory.read(from + at)).isEqualTo((byte) ~value);
  }

  @Property
  void fractionsKeepTheirBits(@ForAll double value) {
    FlatMemory memory = memory(1, 1);
    memory.writeF64(3, value);
    memory.writeF32(21, (float) value);
    assertThat(memory.readDouble(3)).isEqualTo(value);
    assertThat(memory.readF64(3)).isEqualTo(Double.doubleToRawLongBits(value));
    assertThat(memory.readFloat(21)).isEqualTo((float) value);
    assertThat(memory.readF32(21)).isEqualTo(Float.floatToRawIntBits((float) value));
  }

  @Test
  void growsToItsLimitAndKeepsWhatIsThere() {
    FlatMemory memory = memory(2, 7);
    memory.write(PAGE, "kept".getBytes(StandardCharsets.UTF_8));
    assertThat(memory.grow(1)).isEqualTo(2);
    assertThat(memory.grow(3)).isEqualTo(3);
    assertThat(memory.grow(2)).isEqualTo(-1);
    assertThat(memory.pages()).isEqualTo(6);
    assertThat(memory.grow(1)).isEqualTo(6);
    assertThat(memory.grow(0)).isEqualTo(7);
    assertThat(memory.terminated(PAGE)).asString().isEqualTo("kept");
    assertThat(memory.read(7 * PAGE - 1)).isZero();
    assertThatThrownBy(() -> memory.read(7 * PAGE)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> memory.writeI32(7 * PAGE - 3, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> memory.readLong(-4)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aTextWithoutAnEndIsAFailure() {
    FlatMemory memory = memory(1, 1);
    memory.fill((byte) 'x', PAGE - 3, PAGE);
    assertThatThrownBy(() -> memory.terminated(PAGE - 3))
        .isInstanceOf(PolicyAbort.class)
        .hasMessage("text without an end in the policy's memory");
  }

  @Test
  void copiesOverItself() {
    FlatMemory memory = memory(1, 1);
    memory.write(10, "abcdef".getBytes(StandardCharsets.UTF_8));
    memory.copy(12, 10, 6);
    assertThat(memory.terminated(10)).asString().isEqualTo("ababcdef");
    memory.fill((byte) 'x', 10, 13);
    assertThat(memory.terminated(10)).asString().isEqualTo("xxxbcdef");
    memory.zero();
    assertThat(memory.terminated(10)).isEmpty();
  }
}
