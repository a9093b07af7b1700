package org.yiyun.security.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yiyun.platform.BusinessClock;

/** Counts failed logins by the name that was tried and locks it for a while. Knows nothing of accounts. */
@ApplicationScoped
public class LoginFailures {
    private static final String COUNT = """
            insert into login_failure as f (name, failures, last_at) values (:name, 1, :now)
            on conflict (name) do update set
                failures = case when f.locked_until <= :now or f.last_at < :forget then 1 else f.failures + 1 end,
                locked_until = case when f.locked_until > :now then f.locked_until
                                    when f.last_at >= :forget and f.locked_until is null and f.failures + 1 >= :limit then :until
                               end,
                last_at = :now
            returning f.failures, f.locked_until""";

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    private final BusinessClock clock;
    private final SecuritySettings settings;

    @Inject
    public LoginFailures(BusinessClock clock, SecuritySettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** Outside a container. */
    public LoginFailures(BusinessClock clock, SecuritySettings settings, EntityManager entities) {
        this(clock, settings);
        this.entities = entities;
    }

    /** For the proxy. */
    protected LoginFailures() {
        this(new BusinessClock(), new SecuritySettings());
    }

    /** The end of the lock, if the name is locked now. */
    public Optional<Instant> lockedUntil(String name) {
        List<?> found = entities.createNativeQuery(
                        "select locked_until from login_failure where name = :name and locked_until > :now", Instant.class)
                .setParameter("name", name).setParameter("now", clock.now()).getResultList();
        return found.stream().map(Instant.class::cast).findFirst();
    }

    /** Counts one failure; true if this one locked the name. */
    public boolean count(String name) {
        var now = clock.now();
        var counted = (Object[]) entities.createNativeQuery(COUNT)
                .setParameter("name", name).setParameter("now", now)
                .setParameter("forget", now.minus(settings.lockFor()))
                .setParameter("until", now.plus(settings.lockFor()))
                .setParameter("limit", settings.lockAfter()).getSingleResult();
        return counted[1] != null && ((Number) counted[0]).intValue() == settings.lockAfter();
    }

    public void forget(String name) {
        entities.createNativeQuery("delete from login_failure where name = :name").setParameter("name", name).executeUpdate();
    }

    public int forgetBefore(Instant before) {
        return entities.createNativeQuery("delete from login_failure where last_at < :before")
                .setParameter("before", before).executeUpdate();
    }
}
