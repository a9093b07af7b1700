package org.yiyun.platform.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 check sum by which contents are known again. Not for passwords and tokens. */
public final class Sha256 {
    private Sha256() {}

    /** 64 hexadecimal digits in lower case. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /** The sum of a content that is read once, to its end, into the file; the content is closed. */
    public static String copy(InputStream content, Path file) throws IOException {
        try (var summed = new DigestInputStream(content, digest())) {
            Files.copy(summed, file, StandardCopyOption.REPLACE_EXISTING);
            return HexFormat.of().formatHex(summed.getMessageDigest().digest());
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
