package org.yiyun.server;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;

/**
 * The table in which cluster members find each other. A node that was killed leaves its row, and whoever starts next would
 * spend some twenty seconds on knocking at it.
 */
final class Members {

    private Members() {
    }

    /** Removes the rows of nodes that certainly do not run; a row holds the node's name in its bytes. */
    static void forget(Database database, Collection<String> names) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.prepareStatement("delete from jgroupsping where position(? in ping_data) > 0")) {
            for (var name : names) {
                statement.setBytes(1, name.getBytes(StandardCharsets.US_ASCII));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
