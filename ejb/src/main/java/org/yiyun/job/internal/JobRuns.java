package org.yiyun.job.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.yiyun.job.JobFilter;
import org.yiyun.job.JobStatus;
import org.yiyun.job.JobView;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;

/**
 * The table of jobs as those see it who order and watch them. Plain SQL: almost every change is a conditional update
 * whose count is the answer, which an entity would only hide.
 */
@ApplicationScoped
public class JobRuns {
    private static final String COLUMNS = """
            id, name, job_key, status, done, total, cast(parameters as text) as parameters, cast(result as text) as result,
            cast(problem as text) as problem, requested_by, queued_at, started_at, ended_at, node, attempt, stop_requested,
            (select cast(jsonb_agg(to_jsonb(t) order by t.attempt) as text) from job_takeover t where t.job_id = job_run.id) as takeovers""";
    /** Lists count what a job did item by item: ten thousand results of each job would be megabytes. */
    private static final String LISTED = COLUMNS.replace("cast(result as text)", """
            cast(case when jsonb_typeof(result -> 'items') = 'array'
                      then (result - 'items') || jsonb_build_object('itemCount', jsonb_array_length(result -> 'items'))
                      else result end as text)""");
    private static final String VISIBLE = """
            (:all or requested_by = :reader) and (:name is null or name = :name) and (:any or status in (:status))""";

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    /** In a container. */
    public JobRuns() {}

    /** Outside a container. */
    public JobRuns(EntityManager entities) {
        this.entities = entities;
    }

    /** False if a job of that name and key is under way, or, for one that runs once, has ever been ordered so. */
    public boolean insert(UUID id, String name, JsonObject parameters, @Nullable String key, boolean once, Caller caller, Instant now) {
        return update("""
                insert into job_run (id, name, job_key, once, parameters, caller, requested_by, status, queued_at)
                values (:id, :name, :key, :once, cast(:parameters as jsonb), cast(:caller as jsonb), :requestedBy, 'QUEUED', :now)
                on conflict do nothing""")
                .setParameter("id", id)
                .setParameter("name", name)
                .setParameter("key", key, String.class)
                .setParameter("once", once)
                .setParameter("parameters", parameters.toString())
                .setParameter("caller", CallerJson.write(caller))
                .setParameter("requestedBy", caller.name())
                .setParameter("now", now)
                .executeUpdate() == 1;
    }

    public Optional<UUID> active(String name, String key) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                select id from job_run where name = :name and job_key = :key and status in ('QUEUED', 'RUNNING')""", UUID.class)
                .setParameter("name", name)
                .setParameter("key", key)
                .uniqueResultOptional();
    }

    /** Under which of these keys a job of one of these names was ever ordered. */
    public Set<String> ordered(Collection<String> names, Collection<String> keys) {
        if (names.isEmpty() || keys.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(entities.unwrap(Session.class)
                .createNativeQuery("select distinct job_key from job_run where name in (:names) and job_key in (:keys)", String.class)
                .setParameterList("names", names)
                .setParameterList("keys", keys)
                .getResultList());
    }

    public Map<UUID, JobStatus> statuses(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : tuples("select id, status from job_run where id in (:ids)").setParameterList("ids", ids)
                .getResultStream()
                .collect(toUnmodifiableMap(row -> row.get("id", UUID.class), row -> JobStatus.valueOf(row.get("status", String.class))));
    }

    public Optional<JobView> find(UUID id, Caller reader) {
        return tuples("select " + COLUMNS + " from job_run where id = :id and (:all or requested_by = :reader)")
                .setParameter("id", id)
                .setParameter("all", seesAll(reader))
                .setParameter("reader", reader.name())
                .getResultList().stream()
                .map(row -> view(row, reader))
                .findFirst();
    }

    /** Newest first; what a result tells of each item is a number here ({@code itemCount}). */
    public Page<JobView> list(JobFilter filter, PageRequest request, Caller reader) {
        var after = Cursor.parse(request.cursor(), 2);
        var count = entities.unwrap(Session.class).createNativeQuery("select count(*) from job_run where " + VISIBLE, Long.class);
        var total = narrowed(count, filter, reader).getSingleResult();
        var rows = tuples("select " + LISTED + " from job_run where " + VISIBLE
                + (after == null ? "" : " and (queued_at, id) < (:at, :id)")
                + " order by queued_at desc, id desc");
        narrowed(rows, filter, reader).setMaxResults(request.limit() + 1);
        if (after != null) {
            rows.setParameter("at", after.get(0, Instant::parse)).setParameter("id", after.get(1, UUID::fromString));
        }
        var found = rows.getResultList().stream().map(row -> view(row, reader)).toList();
        return Page.of(found, request, total, job -> Cursor.of(job.queuedAt(), job.id()));
    }

    /** Ends a job that no node has taken up; false if one has. */
    public boolean stopQueued(UUID id, Instant now) {
        return update("update job_run set status = 'STOPPED', ended_at = :now where id = :id and status = 'QUEUED'")
                .setParameter("id", id).setParameter("now", now).executeUpdate() == 1;
    }

    public boolean requestStop(UUID id) {
        return update("update job_run set stop_requested = true where id = :id and status = 'RUNNING'")
                .setParameter("id", id).executeUpdate() == 1;
    }

    /** Back to the queue; false if it is not one to restart. */
    public boolean requeue(UUID id, Instant now) {
        return update("""
                update job_run set status = 'QUEUED', queued_at = :now, ended_at = null, problem = null, stop_requested = false,
                    outages = 0, rest_until = null
                where id = :id and status in ('FAILED', 'STOPPED')""")
                .setParameter("id", id).setParameter("now", now).executeUpdate() == 1;
    }

    static boolean seesAll(Caller reader) {
        return reader.may(Permission.JOB_READ);
    }

    private <T extends NativeQuery<?>> T narrowed(T query, JobFilter filter, Caller reader) {
        query.setParameter("all", seesAll(reader))
                .setParameter("reader", reader.name())
                .setParameter("name", filter.name(), String.class)
                .setParameter("any", filter.status().isEmpty());
        var status = filter.status().isEmpty() ? List.of("") : filter.status().stream().map(Enum::name).sorted().toList();
        query.setParameterList("status", status);
        return query;
    }

    private MutationQuery update(String sql) {
        return entities.unwrap(Session.class).createNativeMutationQuery(sql);
    }

    private NativeQuery<Tuple> tuples(String sql) {
        return entities.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
    }

    private static JobView view(Tuple row, Caller reader) {
        var requestedBy = row.get("requested_by", String.class);
        return new JobView(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("job_key", String.class),
                JobStatus.valueOf(row.get("status", String.class)),
                row.get("done", Number.class).longValue(),
                row.get("total", Number.class).longValue(),
                JsonText.parse(row.get("parameters", String.class)),
                JsonText.parseNullable(row.get("result")),
                JsonText.parseNullable(row.get("problem")),
                requestedBy,
                row.get("queued_at", Instant.class),
                row.get("started_at", Instant.class),
                row.get("ended_at", Instant.class),
                row.get("node", String.class),
                row.get("attempt", Integer.class),
                JsonText.takeovers(row.get("takeovers", String.class)),
                row.get("stop_requested", Boolean.class),
                reader.may(Permission.JOB_CONTROL) || requestedBy.equals(reader.name()));
    }
}
