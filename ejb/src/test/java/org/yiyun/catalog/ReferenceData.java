package org.yiyun.catalog;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The published catalogues that lie beside the project; a test that needs them is left out where they do not. */
final class ReferenceData {
    private ReferenceData() {}

    static Path file(String name) {
        Path folder = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .flatMap(path -> Stream.of(path.resolve("shared/data")))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        assumeThat(folder).as("the reference data lie beside the project").isNotNull();
        return folder.resolve(name);
    }

    /** Without the mark of the byte order. */
    static String text(String name) throws IOException {
        String text = Files.readString(file(name));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
