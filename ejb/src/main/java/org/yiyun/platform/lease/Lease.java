package org.yiyun.platform.lease;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A role that a node believes to have. Only the database knows whether it still has it: ask {@link #isHeld} in each
 * transaction that works for the role, before its first change.
 *
 * @param owner this start of this node
 * @param epoch raised at every change of hands
 */
public record Lease(String role, String owner, long epoch) {
    private static final String HELD = "select 1 from lease where role = ? and owner = ? and epoch = ? for no key update skip locked";

    /**
     * Whether the role is still this holder's and no other transaction works for it. If so it stays that until the connection's
     * transaction ends: the row is locked against a change of hands, and whoever takes a silent node's roles ends the node's
     * sessions first.
     */
    public boolean isHeld(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(HELD)) {
            query.setString(1, role);
            query.setString(2, owner);
            query.setLong(3, epoch);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
