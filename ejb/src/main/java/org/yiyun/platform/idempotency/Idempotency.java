package org.yiyun.platform.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.Sha256;

/** Runs a write once for each caller and key, on whichever node it comes again. Keys are kept for a day. */
@Stateless
public class Idempotency {
    private static final Duration KEPT = Duration.ofDays(1);

    private EntityManager database;
    private BusinessClock clock;

    /** For the container. */
    public Idempotency() {}

    public Idempotency(EntityManager database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The answer, and whether it was there before. */
    public record Outcome(StoredAnswer answer, boolean replayed) {}

    @PersistenceContext(unitName = "yiyun")
    void setDatabase(EntityManager database) {
        this.database = database;
    }

    @Inject
    void setClock(BusinessClock clock) {
        this.clock = clock;
    }

    /**
     * Does the work in one transaction with the storing of its answer; a problem thrown by the work frees the key.
     *
     * @param request what was asked; the same key with something else is refused
     * @throws BusinessException REQUEST_RUNNING while the same key is at work, IDEMPOTENCY_MISMATCH
     */
    public Outcome once(String caller, String key, String request, Supplier<StoredAnswer> work) {
        if (!lock(caller, key)) {
            throw new BusinessException(ProblemType.REQUEST_RUNNING);
        }
        var hash = Sha256.hex(request.getBytes(UTF_8));
        var known = find(caller, key);
        if (known.isPresent()) {
            return replay(known.get(), hash);
        }
        var answer = work.get();
        store(caller, key, hash, answer);
        return new Outcome(answer, false);
    }

    /** The lock ends with the transaction, also when the node dies. */
    private boolean lock(String caller, String key) {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))", Boolean.class)
                .setParameter("name", "idempotency " + caller + " " + key)
                .getSingleResult();
    }

    private Optional<Tuple> find(String caller, String key) {
        List<?> rows = database.createNativeQuery("""
                        select request_hash, status, location, etag, body
                          from idempotency_key
                         where caller = :caller and key = :key and expires_at > :now""", Tuple.class)
                .setParameter("caller", caller)
                .setParameter("key", key)
                .setParameter("now", clock.now())
                .getResultList();
        return rows.stream().map(Tuple.class::cast).findFirst();
    }

    private static Outcome replay(Tuple row, String hash) {
        if (!row.get("request_hash").equals(hash)) {
            throw new BusinessException(ProblemType.IDEMPOTENCY_MISMATCH);
        }
        var answer = new StoredAnswer(
                row.get("status", Integer.class),
                row.get("location", String.class),
                row.get("etag", String.class),
                row.get("body", String.class));
        return new Outcome(answer, true);
    }

    private void store(String caller, String key, String hash, StoredAnswer answer) {
        forgetOld();
        database.createNativeQuery("""
                        insert into idempotency_key
                               (caller, key, request_hash, status, location, etag, body, created_at, expires_at)
                        values (:caller, :key, :hash, :status, cast(:location as text), cast(:etag as text), :body, :now, :end)
                            on conflict on constraint pk_idempotency_key do update
                           set request_hash = excluded.request_hash, status = excluded.status, location = excluded.location,
                               etag = excluded.etag, body = excluded.body, created_at = excluded.created_at,
                               expires_at = excluded.expires_at""")
                .setParameter("caller", caller)
                .setParameter("key", key)
                .setParameter("hash", hash)
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("etag", answer.etag())
                .setParameter("body", answer.body())
                .setParameter("now", clock.now())
                .setParameter("end", clock.now().plus(KEPT))
                .executeUpdate();
    }

    /** Each new key takes a few expired ones away, so that no job is needed; rows that another is at are passed over. */
    private void forgetOld() {
        database.createNativeQuery("""
                        delete from idempotency_key where ctid = any (array(
                            select ctid from idempotency_key where expires_at <= :now limit 10 for update skip locked))""")
                .setParameter("now", clock.now())
                .executeUpdate();
    }
}
