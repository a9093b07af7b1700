package org.yiyun.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    @TempDir
    Path folder;

    @Test
    void readsBackTheLinesItWrote() {
        var values = Map.of("url", "jdbc:postgresql://127.0.0.1:15432/yiyun?user=a&password=b#c", "password", "back\\slash=");
        Folders.writePrivate(folder.resolve("a.properties"), Folders.lines(values));
        assertThat(Folders.readProperties(folder.resolve("a.properties"))).isEqualTo(values);
    }

    @Test
    void deletesATreeButNotWhatALinkLeadsTo() throws Exception {
        var outside = Files.writeString(folder.resolve("outside"), "kept");
        var tree = Files.createDirectories(folder.resolve("tree/deep"));
        Files.writeString(tree.resolve("file"), "gone");
        Files.createSymbolicLink(tree.resolve("link"), outside);
        Folders.deleteTree(folder.resolve("tree"));
        assertThat(folder.resolve("tree")).doesNotExist();
        assertThat(outside).hasContent("kept");
    }
}
