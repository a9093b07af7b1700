package org.yiyun.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Rows for a demonstration, out of SQL that ships with the features and adds what is missing. */
public final class DemoScript {
    private DemoScript() {}

    /** Runs its statements, which end in a semicolon at the end of a line. Nodes that start together do so one after the other. */
    public static void run(EntityManager entities, String resource) {
        NamedLock.hold(entities, resource);
        for (var statement : text(resource).split(";\\s*\\R")) {
            entities.createNativeQuery(statement).executeUpdate();
        }
    }

    private static String text(String resource) {
        try (var script = DemoScript.class.getResourceAsStream(resource)) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
