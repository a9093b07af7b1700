package org.yiyun.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagingUsersTest {

    @Test
    void writesDigestsAndRolesAsTheRealmReadsThem(@TempDir Path configuration) {
        MessagingUsers.write(configuration, Map.of("hotline", "secret"), "hotline");
        // md5 of hotline:MessagingRealm:secret
        assertThat(Folders.read(configuration.resolve("messaging-users.properties"))).isEqualTo("""
                #$REALM_NAME=MessagingRealm$ This line is used by the server.
                hotline=83f92d785d5e97dc0297213741573cda
                """);
        assertThat(Folders.read(configuration.resolve("messaging-roles.properties"))).isEqualTo("hotline=hotline\n");
    }
}
