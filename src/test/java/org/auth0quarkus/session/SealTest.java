package org.auth0quarkus.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.auth0quarkus.config.Hkdf;
import org.jose4j.jwe.JsonWebEncryption;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final String OLD = "an old secret of more than 32 characters";
    private static final String NEW = "a newer secret of more than 32 characters";
    private static final byte[] CONTENT = "{\"a\":\"session\"}".getBytes(UTF_8);

    private final Seal seal = seal(NEW);

    private static Seal seal(String... secrets) {
        return new Seal(List.of(secrets), "test", new SecureRandom());
    }

    @Property(tries = 200)
    void opensWhatItSealed(@ForAll @Size(max = 5000) byte[] content) {
        Seal.Opened opened = seal.open(seal.seal(content)).orElseThrow();
        assertThat(opened.content()).isEqualTo(content);
        assertThat(opened.byNewest()).isTrue();
    }

    @Test
    void refusesEveryFlippedBit() {
        String sealed = seal.seal(CONTENT);
        for (int i = 0; i < sealed.length(); i++) {
            for (int bit = 0; bit < 7; bit++) {
                char[] changed = sealed.toCharArray();
                changed[i] ^= (char) (1 << bit);
                assertThat(seal.open(new String(changed)))
                        .as("character %d, bit %d", i, bit)
                        .isEmpty();
            }
        }
    }

    @Test
    void refusesEveryCutAndEveryAddition() {
        String sealed = seal.seal(CONTENT);
        for (int i = 0; i < sealed.length(); i++) {
            assertThat(seal.open(sealed.substring(0, i))).isEmpty();
            assertThat(seal.open(sealed.substring(i + 1))).isEmpty();
        }
        assertThat(seal.open(sealed + "A")).isEmpty();
        assertThat(seal.open(sealed + ".")).isEmpty();
    }

    @Test
    void refusesAnotherSpellingOfTheSame() {
        for (int length = 0; length < 8; length++) {
            String[] parts = seal.seal(new byte[length]).split("\\.", -1);
            parts[3] += "=".repeat((4 - parts[3].length() % 4) % 4);
            assertThat(parts[3].length() % 4).isZero();
            assertThat(seal.open(String.join(".", parts)).isPresent())
                    .as("padded, %d bytes", length)
                    .isEqualTo(length % 3 == 0);
        }
    }

    @Property(tries = 500)
    void refusesWhatItDidNotSeal(@ForAll String anything) {
        assertThat(seal.open(anything)).isEmpty();
    }

    @Test
    void opensWithAnOldSecretAndSaysSo() {
        String sealed = seal(OLD).seal(CONTENT);
        Seal.Opened opened = seal(NEW, OLD).open(sealed).orElseThrow();
        assertThat(opened.content()).isEqualTo(CONTENT);
        assertThat(opened.byNewest()).isFalse();
    }

    @Test
    void refusesASecretThatWasTakenAway() {
        assertThat(seal(NEW).open(seal(OLD).seal(CONTENT))).isEmpty();
    }

    @Test
    void refusesWhatWasSealedForAnotherPurpose() {
        Seal other = new Seal(List.of(NEW), "another purpose", new SecureRandom());
        assertThat(seal.open(other.seal(CONTENT))).isEmpty();
    }

    @Test
    void sealsTheSameContentDifferentlyEachTime() {
        assertThat(seal.seal(CONTENT)).isNotEqualTo(seal.seal(CONTENT));
    }

    @Test
    void writesACompactJweThatOthersCanOpen() throws Exception {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setCompactSerialization(seal.seal(CONTENT));
        jwe.setKey(new SecretKeySpec(Hkdf.derive(NEW, "test"), "AES"));
        assertThat(jwe.getPlaintextBytes()).isEqualTo(CONTENT);
        assertThat(jwe.getAlgorithmHeaderValue()).isEqualTo("dir");
        assertThat(jwe.getEncryptionMethodHeaderParameter()).isEqualTo("A256GCM");
        assertThat(jwe.getKeyIdHeaderValue()).isNotBlank();
    }

    @Test
    void showsNoKeyInItsText() {
        SealKey key = SealKey.of(NEW, "test");
        assertThat(key.toString()).isEqualTo("SealKey[" + key.header() + "]");
    }
}
