package org.yiyun.platform.database;

import jakarta.persistence.EntityManager;
import org.yiyun.platform.text.ResourceText;

/** Rows for a demonstration, out of SQL that ships with the features and adds what is missing. */
public final class DemoScript {
    private DemoScript() {}

    /** Runs its statements, which end in a semicolon at the end of a line. Nodes that start together do so one after the other. */
    public static void run(EntityManager entities, String resource) {
        NamedLock.hold(entities, resource);
        for (var statement : ResourceText.read(resource).split(";\\s*\\R")) {
            entities.createNativeQuery(statement).executeUpdate();
        }
    }
}
