package org.yiyun.audit.retention.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.yiyun.audit.retention.PersonalLog;
import org.yiyun.platform.database.SqlTime;

/** The logs that features bring, and how they are forgotten. */
@ApplicationScoped
public class PersonalLogs {
    private final Iterable<PersonalLog> logs;
    private final EntityManager em;

    @Inject
    public PersonalLogs(Instance<PersonalLog> logs, EntityManager em) {
        this((Iterable<PersonalLog>) logs, em);
    }

    /** Outside a container. */
    public PersonalLogs(Iterable<PersonalLog> logs, EntityManager em) {
        this.logs = logs;
        this.em = em;
    }

    /** For the proxy. */
    protected PersonalLogs() {
        this(List.of(), null);
    }

    /** In the order of their keys. */
    public List<PersonalLog> all() {
        return StreamSupport.stream(logs.spliterator(), false).sorted(Comparator.comparing(PersonalLog::key)).toList();
    }

    public Optional<PersonalLog> find(String key) {
        return all().stream().filter(log -> log.key().equals(key)).findFirst();
    }

    /**
     * Forgets some of what was written before a moment, the oldest first, in the caller's transaction.
     *
     * @param most entries
     * @return how many; fewer than the most if nothing is left
     */
    public int forget(PersonalLog log, Instant before, int most) {
        int forgotten = 0;
        for (String deletion : log.deletions()) {
            forgotten += em.createNativeQuery(deletion)
                    .setParameter("before", SqlTime.utc(before))
                    .setParameter("most", most - forgotten)
                    .executeUpdate();
        }
        return forgotten;
    }
}
