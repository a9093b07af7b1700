package org.yiyun.job.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.Caller;

/** The items of jobs. */
@ApplicationScoped
public class JobItems {
    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    /** In a container. */
    public JobItems() {}

    /** Outside a container. */
    public JobItems(EntityManager entities) {
        this.entities = entities;
    }

    /** An item and how it went. */
    public record Item(String item, String status, @Nullable JsonObject result, @Nullable JsonObject problem) {}

    public long count(UUID job) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select count(*) from job_item where job_id = :job", Long.class)
                .setParameter("job", job)
                .getSingleResult();
    }

    public void insert(UUID job, List<String> items) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement("insert into job_item (job_id, sequence, item) values (?, ?, ?)")) {
                for (int i = 0; i < items.size(); i++) {
                    insert.setObject(1, job);
                    insert.setInt(2, i + 1);
                    insert.setString(3, items.get(i));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    public List<Integer> pending(UUID job, int after, int limit) {
        return entities.unwrap(Session.class).createNativeQuery("""
                select sequence from job_item where job_id = :job and sequence > :after and status = 'PENDING'
                order by sequence""", Integer.class)
                .setParameter("job", job).setParameter("after", after).setMaxResults(limit).getResultList();
    }

    /** The item if nobody has done it. */
    public @Nullable String open(UUID job, int sequence) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                select item from job_item where job_id = :job and sequence = :sequence and status = 'PENDING'""", String.class)
                .setParameter("job", job)
                .setParameter("sequence", sequence)
                .uniqueResult();
    }

    public void done(UUID job, int sequence, JsonObject result) {
        update("update job_item set status = 'DONE', result = cast(:json as jsonb) where job_id = :job and sequence = :sequence")
                .setParameter("job", job).setParameter("sequence", sequence).setParameter("json", result.toString()).executeUpdate();
    }

    public void failed(UUID job, int sequence, JsonObject problem) {
        update("update job_item set status = 'FAILED', problem = cast(:json as jsonb) where job_id = :job and sequence = :sequence")
                .setParameter("job", job).setParameter("sequence", sequence).setParameter("json", problem.toString()).executeUpdate();
    }

    public List<Item> all(UUID job) {
        return entities.unwrap(Session.class).createNativeQuery("""
                select item, status, cast(result as text) as result, cast(problem as text) as problem
                from job_item where job_id = :job order by sequence""", Tuple.class)
                .setParameter("job", job)
                .getResultList().stream()
                .map(row -> new Item(
                        row.get("item", String.class),
                        row.get("status", String.class),
                        JsonText.parseNullable(row.get("result")),
                        JsonText.parseNullable(row.get("problem"))))
                .toList();
    }

    /** Those that were done, the last first. */
    public List<String> done(UUID job) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select item from job_item where job_id = :job and status = 'DONE' order by sequence desc", String.class)
                .setParameter("job", job)
                .getResultList();
    }

    /** What an item that was done left behind, if the reader may see the job. */
    public Optional<JsonObject> result(UUID job, String item, Caller reader) {
        return entities.unwrap(Session.class).createNativeQuery("""
                select cast(i.result as text) from job_item i join job_run r on r.id = i.job_id
                where i.job_id = :job and i.item = :item and i.status = 'DONE' and (:all or r.requested_by = :reader)""", String.class)
                .setParameter("job", job)
                .setParameter("item", item)
                .setParameter("all", JobRuns.seesAll(reader))
                .setParameter("reader", reader.name())
                .getResultList().stream()
                .findFirst()
                .map(JsonText::parse);
    }

    private MutationQuery update(String sql) {
        return entities.unwrap(Session.class).createNativeMutationQuery(sql);
    }
}
