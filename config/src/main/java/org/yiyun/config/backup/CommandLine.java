package org.yiyun.config.backup;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What both commands are told. */
final class CommandLine {

    private CommandLine() {
    }

    static Path file(String[] arguments) {
        if (arguments.length != 1) {
            throw new BackupException("Name one file.");
        }
        return Path.of(arguments[0]).toAbsolutePath();
    }

    static DataSource database() {
        var environment = System.getenv();
        var url = environment.get("YIYUN_DB_URL");
        if (url == null) {
            throw new BackupException("YIYUN_DB_URL is not set.");
        }
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        if (environment.containsKey("YIYUN_DB_USER")) {
            database.setUser(environment.get("YIYUN_DB_USER"));
            database.setPassword(environment.get("YIYUN_DB_PASSWORD"));
        }
        return database;
    }
}
