package org.yiyun.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/** The files of the broker's realm: who may send from outside. They hold digests, not passwords. */
final class MessagingUsers {

    private static final String REALM = "MessagingRealm";

    private MessagingUsers() {
    }

    static void write(Path configuration, Map<String, String> users, String role) {
        Folders.writePrivate(configuration.resolve("messaging-users.properties"), users.entrySet().stream()
                .map(user -> user.getKey() + "=" + digest(user.getKey(), user.getValue()) + "\n")
                .collect(Collectors.joining("", "#$REALM_NAME=" + REALM + "$ This line is used by the server.\n", "")));
        Folders.writePrivate(configuration.resolve("messaging-roles.properties"), users.keySet().stream()
                .map(user -> user + "=" + role + "\n")
                .collect(Collectors.joining()));
    }

    /** The format that Elytron's properties realm asks for. */
    private static String digest(String user, String password) {
        try {
            var text = user + ":" + REALM + ":" + password;
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
