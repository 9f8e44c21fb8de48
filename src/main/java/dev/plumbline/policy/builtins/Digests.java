package dev.plumbline.policy.builtins;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * {@code crypto.*}, the digests of it.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/policy-reference#builtin-crypto">crypto</a>
 */
final class Digests {
  private Digests() {}

  static Map<String, Builtin> all() {
    return Map.of(
        "crypto.md5", digest("MD5"),
        "crypto.sha1", digest("SHA-1"),
        "crypto.sha256", digest("SHA-256"),
        "crypto.hmac.md5", hmac("HmacMD5"),
        "crypto.hmac.sha1", hmac("HmacSHA1"),
        "crypto.hmac.sha256", hmac("HmacSHA256"),
        "crypto.hmac.sha512", hmac("HmacSHA512"),
        "crypto.hmac.equal", Digests::equal);
  }

  private static Builtin digest(String algorithm) {
    return arguments -> {
      try {
        MessageDigest digest = MessageDigest.getInstance(algorithm);
        return hex(digest.digest(Encodings.bytes(arguments.text(0))));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every JDK has " + algorithm, e);
      }
    };
  }

  private static Builtin hmac(String algorithm) {
    return arguments -> {
      byte[] message = Encodings.bytes(arguments.text(0));
      byte[] key = Encodings.bytes(arguments.text(1));
      try {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new Key(algorithm, key));
        return hex(mac.doFinal(message));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every JDK has " + algorithm, e);
      }
    };
  }

  /** The JDK's own key type refuses an empty key, which HMAC has. */
  private static final class Key implements SecretKey {
    private final String algorithm;
    private final byte[] bytes;

    Key(String algorithm, byte[] bytes) {
      this.algorithm = algorithm;
      this.bytes = bytes;
    }

    @Override
    public String getAlgorithm() {
      return algorithm;
    }

    @Override
    public String getFormat() {
      return "RAW";
    }

    @Override
    public byte[] getEncoded() {
      return bytes.clone();
    }
  }

  private static Value equal(Arguments arguments) {
    return Value.of(
        MessageDigest.isEqual(
            Encodings.bytes(arguments.text(0)), Encodings.bytes(arguments.text(1))));
  }

  private static Value hex(byte[] bytes) {
    return Value.of(HexFormat.of().formatHex(bytes));
  }
}
