package org.yiyun.chaos;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A build of the product that is ours but for one more migration, without which it does not start. */
final class NextBuild {

    static final String EXPAND_VERSION = "209901010000";
    static final String CONTRACT_VERSION = "209901020000";

    private static final String EXPAND = "V" + EXPAND_VERSION + "__sample_expand.sql";
    private static final String CONTRACT = "V" + CONTRACT_VERSION + "__sample_contract.sql";

    private NextBuild() {
    }

    /** Adds a column that old nodes do not know; they may run on. */
    static void writeExpansion(Path folder, String newestOfOldBuild) throws IOException {
        Files.writeString(folder.resolve(EXPAND), """
                alter table ticket add column sample text;
                insert into schema_compatibility (version, builds_with) values ('%s', '%s');
                """.formatted(EXPAND_VERSION, newestOfOldBuild));
    }

    /** Takes a column away that nodes of the new build do not use; only they may run on. */
    static void writeContraction(Path folder) throws IOException {
        Files.writeString(folder.resolve(CONTRACT), """
                alter table ticket drop column sample;
                insert into schema_compatibility (version, builds_with) values ('%s', '%s');
                """.formatted(CONTRACT_VERSION, EXPAND_VERSION));
    }

    /** The EAR with the expansion among its migrations. */
    static void assemble(Path ear, Path migrations, Path target) throws IOException {
        Files.copy(ear, target, StandardCopyOption.REPLACE_EXISTING);
        var inner = Files.createTempFile(target.toAbsolutePath().getParent(), "config", ".jar");
        try (var outer = FileSystems.newFileSystem(target)) {
            Path config;
            try (var jars = Files.list(outer.getPath("lib"))) {
                config = jars.filter(jar -> jar.getFileName().toString().contains("yiyun-config")).findFirst().orElseThrow();
            }
            Files.copy(config, inner, StandardCopyOption.REPLACE_EXISTING);
            try (var jar = FileSystems.newFileSystem(inner)) {
                Files.copy(migrations.resolve(EXPAND), jar.getPath("db/migration", EXPAND));
            }
            Files.copy(inner, config, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(inner);
        }
    }
}
