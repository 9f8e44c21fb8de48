package dev.plumbline.policy.builtins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class CidrsTest {
  /** An undefined answer would let a policy pass; OPA itself runs until its memory is full. */
  @Test
  void aNetworkTooLargeToExpandIsAnErrorAndNotUndefined() {
    assertThatThrownBy(() -> Call.of("net.cidr_expand", "\"2001:db8::/64\""))
        .isInstanceOf(LimitException.class)
        .hasMessageContaining("net.cidr_expand of 2001:db8::/64 would give more than 1048576");
  }

  /** Every text that {@code ::} can shorten, as Go's {@code net/netip} writes and reads it. */
  @Test
  void writesAddressesInTheShortForm() {
    for (String text :
        new String[] {
          "::", "::1", "1::", "1:0:0:2::3", "0:1::", "::2:0:0:3:4:5", "1:0:2:3:4:5:6:7"
        }) {
      assertThat(IpAddress.parse(text).orElseThrow()).hasToString(text);
    }
    assertThat(IpAddress.parse("1:0:0:2:0:0:0:3").orElseThrow()).hasToString("1:0:0:2::3");
    assertThat(IpAddress.parse("0:0:1:2:3:4:0:0").orElseThrow()).hasToString("::1:2:3:4:0:0");
    assertThat(IpAddress.parse("::ffff:1.2.3.4").orElseThrow()).hasToString("1.2.3.4");
  }
}
