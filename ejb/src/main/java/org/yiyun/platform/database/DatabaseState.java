package org.yiyun.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this node's watch has found out last. While the database is away, requests are refused at once instead of waiting for
 * it one after the other.
 */
@ApplicationScoped
public class DatabaseState {
    private volatile @Nullable Instant awaySince;
    private volatile @Nullable Instant fullSince;

    public boolean isAway() {
        return awaySince != null;
    }

    public Optional<Instant> awaySince() {
        return Optional.ofNullable(awaySince);
    }

    /** Since when the database has no room to write (SQLSTATE 53100); reading still works. */
    public Optional<Instant> fullSince() {
        return Optional.ofNullable(fullSince);
    }

    /** For the watch. */
    public void away(@Nullable Instant since) {
        awaySince = since;
    }

    /** For the watch. */
    public void full(@Nullable Instant since) {
        fullSince = since;
    }
}
