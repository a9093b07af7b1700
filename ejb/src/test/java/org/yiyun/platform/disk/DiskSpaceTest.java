package org.yiyun.platform.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DiskSpaceTest {
    private static final long MEBIBYTE = 1024 * 1024;

    @Test
    void callsAFolderFullBelowTheLimitAndForgetsItWhenThereIsRoomAgain() {
        var room = new AtomicLong(256 * MEBIBYTE);
        var disk = new DiskSpace(256, folder -> room.get());
        assertThat(disk.full()).isEmpty();

        room.set(256 * MEBIBYTE - 1);
        assertThat(disk.full()).containsExactly("temp");

        room.set(300 * MEBIBYTE);
        assertThat(disk.full()).isEmpty();
    }

    @Test
    void measuresTheFoldersThatTheServerNames() {
        var temp = new File(System.getProperty("java.io.tmpdir"));
        assertThat(new DiskSpace(0).usable()).containsOnlyKeys("temp").allSatisfy((name, bytes) ->
                assertThat(bytes).isPositive().isLessThanOrEqualTo(temp.getTotalSpace()));
    }

    @Test
    void measuresTheFolderOfTheMessagesIfTheyAreInOne() {
        try {
            System.setProperty("yiyun.messages.default", System.getProperty("java.io.tmpdir") + "/not-yet/messages");
            assertThat(new DiskSpace(0).usable()).containsOnlyKeys("messages", "temp").hasEntrySatisfying("messages",
                    bytes -> assertThat(bytes).isPositive());
            System.setProperty("yiyun.messages.default", "node1");
            assertThat(new DiskSpace(0).usable()).containsOnlyKeys("temp");
        } finally {
            System.clearProperty("yiyun.messages.default");
        }
    }
}
