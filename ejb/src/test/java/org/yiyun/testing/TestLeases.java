package org.yiyun.testing;

import org.yiyun.platform.lease.Lease;

/** Roles for tests: each call hands the role to a new holder, and the leases before are worth nothing. */
public final class TestLeases {
    private TestLeases() {}

    public static Lease take(Postgres db, String role) {
        var row = Rows.of(db, """
                insert into lease (role, epoch, node, owner) values ('%1$s', 1, 'test', 'test/1')
                on conflict (role) do update set epoch = lease.epoch + 1, owner = 'test/' || (lease.epoch + 1)
                returning owner, epoch""".formatted(role)).get(0);
        return new Lease(role, String.valueOf(row.get(0)), ((Number) row.get(1)).longValue());
    }
}
