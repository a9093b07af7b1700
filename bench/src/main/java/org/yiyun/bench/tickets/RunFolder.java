package org.yiyun.bench.tickets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.TreeSet;

/** Addresses and secrets of what {@code mvn -Prun} has started, from its {@code .run}. */
public record RunFolder(Path path) {
    public String url() throws IOException {
        return properties("nodes.properties").getProperty("node1.http");
    }

    /** Process id of the first node. */
    public String pid() throws IOException {
        return properties("nodes.properties").getProperty("node1.pid");
    }

    public String account(String name) throws IOException {
        return properties("demo-accounts.properties").getProperty(name);
    }

    /** As the owner of the tables. */
    public Connection database() throws IOException, SQLException {
        var url = properties("nodes.properties").getProperty("postgres.url");
        return DriverManager.getConnection(
                url.substring(0, url.indexOf('?')), "yiyun", properties("secrets.properties").getProperty("yiyun"));
    }

    /** Most memory that each of the product's processes has had so far, as the system tells it. */
    public String memory() throws IOException {
        var nodes = properties("nodes.properties");
        var told = new StringBuilder();
        for (String key : new TreeSet<>(nodes.stringPropertyNames())) {
            if (key.matches("(node\\d+|postgres)\\.pid")) {
                try (var lines = Files.lines(Path.of("/proc", nodes.getProperty(key), "status"))) {
                    lines.filter(line -> line.startsWith("VmHWM")).forEach(line -> told.append(key).append(' ').append(line.replaceAll("\\s+", " ")).append("; "));
                }
            }
        }
        return told.toString();
    }

    private Properties properties(String name) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }
}
