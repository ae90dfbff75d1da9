package org.auth0quarkus.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Authenticated encryption in compact JWE form (RFC 7516), {@code dir} with A256GCM. The newest secret seals, every
 * secret opens, so that secrets rotate without signing anybody out.
 */
final class Seal {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;

    /** Looking one up and setting up its key costs more than the work itself; with the same key again, only the first use does. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Seal::newCipher);

    private final SealKey newest;
    private final Map<String, SealKey> keysByHeader;
    private final SecureRandom random;

    Seal(List<String> secrets, String purpose, SecureRandom random) {
        List<SealKey> keys =
                secrets.stream().map(secret -> SealKey.of(secret, purpose)).toList();
        this.newest = keys.get(0);
        this.keysByHeader =
                keys.stream().collect(Collectors.toMap(SealKey::header, Function.identity(), (first, same) -> first));
        this.random = random;
    }

    /** What was sealed, and whether the newest secret did it. */
    record Opened(byte[] content, boolean byNewest) {}

    String seal(byte[] content) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, newest, iv).doFinal(content);
            int length = sealed.length - TAG_BYTES;
            // The second part is the encrypted key, empty for "dir".
            return newest.header() + ".." + ENCODER.encodeToString(iv) + '.' + encode(sealed, 0, length) + '.'
                    + encode(sealed, length, TAG_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES/GCM", e);
        }
    }

    /** Empty when the key is unknown or anything at all was changed: the caller learns no more than that. */
    Optional<Opened> open(String jwe) {
        String[] parts = jwe.split("\\.", -1);
        SealKey key = parts.length == 5 && parts[1].isEmpty() ? keysByHeader.get(parts[0]) : null;
        if (key == null) {
            return Optional.empty();
        }
        try {
            byte[] iv = canonical(parts[2]);
            byte[] content = canonical(parts[3]);
            byte[] tag = canonical(parts[4]);
            if (iv.length != IV_BYTES || tag.length != TAG_BYTES) {
                return Optional.empty();
            }
            byte[] sealed = Arrays.copyOf(content, content.length + TAG_BYTES);
            System.arraycopy(tag, 0, sealed, content.length, TAG_BYTES);
            byte[] opened = cipher(Cipher.DECRYPT_MODE, key, iv).doFinal(sealed);
            return Optional.of(new Opened(opened, key == newest));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES/GCM", e);
        }
    }

    private static Cipher cipher(int mode, SealKey key, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BYTES * 8, iv));
        cipher.updateAAD(key.header().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    /**
     * Base64 leaves spare bits in its last letter, and may be padded; only the one spelling that we write is accepted. All
     * before the last group of four letters has but one.
     */
    private static byte[] canonical(String part) {
        byte[] bytes = DECODER.decode(part);
        int groups = part.length() / 4;
        byte[] rest = Arrays.copyOfRange(bytes, Math.min(groups * 3, bytes.length), bytes.length);
        if (bytes.length < groups * 3 || !part.endsWith(ENCODER.encodeToString(rest))) {
            throw new IllegalArgumentException("not the canonical spelling");
        }
        return bytes;
    }

    private static String encode(byte[] bytes, int from, int length) {
        return ENCODER.encodeToString(Arrays.copyOfRange(bytes, from, from + length));
    }
}
