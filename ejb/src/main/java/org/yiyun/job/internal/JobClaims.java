package org.yiyun.job.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.yiyun.job.JobStatus;
import org.yiyun.job.JobToken;
import org.yiyun.security.Caller;
import org.yiyun.platform.lease.Leases;

/**
 * The table of jobs as the nodes see it that do them. Leases are measured by the database's clock, which all nodes share;
 * times that people read come from the caller.
 */
@ApplicationScoped
public class JobClaims {
    /** About an hour of a database that comes and goes. */
    private static final int MAX_OUTAGES = 60;

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    /** In a container. */
    public JobClaims() {}

    /** Outside a container. */
    public JobClaims(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The oldest job that waits, or else one that has been silent for the lease and whose node is silent too; now it is the
     * owner's. As with roles, a node that has not been there for long judges no other.
     */
    public Optional<JobRow> claim(String node, String owner, Duration lease, Instant now) {
        return tuples("""
                with free as (
                    select id, status, node from job_run
                    where status = 'QUEUED' and (rest_until is null or rest_until < clock_timestamp())
                       or status = 'RUNNING' and heartbeat_at < clock_timestamp() - cast(:seconds as int) * interval '1 second'
                           and not exists (select 1 from cluster_node n
                               where n.owner = job_run.owner and n.heartbeat_at > clock_timestamp() - cast(:silence as int) * interval '1 second')
                           and (node = :node or not exists (select 1 from cluster_node n
                               where n.owner = :owner and n.steady_since > clock_timestamp() - cast(:silence as int) * interval '1 second'))
                    order by queued_at, id limit 1 for update skip locked),
                claimed as (
                    update job_run j set status = 'RUNNING', node = :node, owner = :owner, heartbeat_at = clock_timestamp(),
                        attempt = attempt + 1, takeovers = case j.status when 'RUNNING' then takeovers + 1 else 0 end,
                        started_at = coalesce(started_at, :now)
                    from free where j.id = free.id
                    returning j.id, attempt, name, execution_id, takeovers, free.status as was, free.node as before),
                remembered as (
                    insert into job_takeover (job_id, attempt, node, from_node, reason, at)
                    select id, attempt, :node, before, case when was = 'RUNNING' and before = :node then 'RESTARTED'
                        when was = 'RUNNING' then 'SILENT' when before is null then 'FIRST' else 'RESUMED' end, :now from claimed)
                select id, attempt, name, execution_id, takeovers from claimed""")
                .setParameter("node", node)
                .setParameter("owner", owner)
                .setParameter("now", now)
                .setParameter("seconds", (int) lease.toSeconds())
                .setParameter("silence", (int) Leases.SILENCE.toSeconds())
                .getResultList().stream()
                .map(row -> new JobRow(
                        new JobToken(row.get("id", UUID.class), row.get("attempt", Integer.class)),
                        row.get("name", String.class),
                        row.get("execution_id", Long.class),
                        row.get("takeovers", Integer.class)))
                .findFirst();
    }

    /** Gives back what an earlier start of the node left behind: it is dead for sure, so nobody needs to wait. */
    public int release(String node, String owner) {
        return update("update job_run set heartbeat_at = '-infinity' where status = 'RUNNING' and node = :node and owner <> :owner")
                .setParameter("node", node).setParameter("owner", owner).executeUpdate();
    }

    /** False if the job has been lost to another node meanwhile. */
    public boolean started(JobToken token, long execution) {
        return fenced("update job_run set execution_id = :execution", token).setParameter("execution", execution).executeUpdate() == 1;
    }

    /**
     * Renews the leases of all jobs of the owner; answers which they are, and whether to stop. Those whose row their own work
     * has locked just now are passed over: nobody can take them either.
     */
    public List<Beat> beat(String owner, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return tuples("""
                with free as (
                    select id from job_run where owner = :owner and status = 'RUNNING' and id in (:ids) for update skip locked),
                renewed as (
                    update job_run set heartbeat_at = clock_timestamp() where id in (select id from free))
                select id, attempt, stop_requested from job_run where owner = :owner and status = 'RUNNING' and id in (:ids)""")
                .setParameter("owner", owner)
                .setParameterList("ids", ids)
                .getResultList().stream()
                .map(row -> new Beat(
                        new JobToken(row.get("id", UUID.class), row.get("attempt", Integer.class)),
                        row.get("stop_requested", Boolean.class)))
                .toList();
    }

    /** A lease that was renewed. */
    public record Beat(JobToken token, boolean stop) {}

    public boolean progress(JobToken token, long done, long total) {
        return fenced("update job_run set done = :done, total = :total, outages = case when :done > done then 0 else outages end", token)
                .setParameter("done", done).setParameter("total", total).executeUpdate() == 1;
    }

    public boolean advance(JobToken token, long by) {
        return fenced("update job_run set done = done + :by, outages = 0", token).setParameter("by", by).executeUpdate() == 1;
    }

    public boolean result(JobToken token, JsonObject result) {
        return fenced("update job_run set result = cast(:result as jsonb)", token)
                .setParameter("result", result.toString()).executeUpdate() == 1;
    }

    /** Back to the queue if nobody asked for the stop; false if somebody did, or if it was not ours to give back. */
    public boolean giveBack(JobToken token) {
        return fenced("update job_run set status = 'QUEUED', owner = null, heartbeat_at = null", token, " and not stop_requested")
                .executeUpdate() == 1;
    }

    /**
     * Back to the queue after a fault of the surroundings, to go on after a rest that grows from two seconds to a minute; false
     * if somebody asked for a stop, if it has been back {@value #MAX_OUTAGES} times without getting any further, or if it was
     * not ours.
     */
    public boolean waitOut(JobToken token) {
        return fenced("""
                update job_run set status = 'QUEUED', owner = null, heartbeat_at = null, outages = outages + 1,
                    rest_until = clock_timestamp() + least(60, 2 * power(2, least(outages, 5))) * interval '1 second'""",
                        token, " and not stop_requested and outages < " + MAX_OUTAGES)
                .executeUpdate() == 1;
    }

    /**
     * Back to the queue what the owner has in the table and no longer in its hands: its end, or its beginning, could not be
     * written down. Answers how many. What is just being written down is passed over.
     */
    public int giveBackForgotten(String owner, Collection<UUID> inHand) {
        return update("""
                update job_run set status = 'QUEUED', owner = null, heartbeat_at = null where id in (
                    select id from job_run where owner = :owner and status = 'RUNNING' and (:none or id not in (:ids)) for update skip locked)""")
                .setParameter("owner", owner)
                .setParameter("none", inHand.isEmpty())
                .setParameterList("ids", inHand.isEmpty() ? List.of(new UUID(0, 0)) : inHand)
                .executeUpdate();
    }

    /** The end of the attempt; false if it was not ours to end. */
    public boolean end(JobToken token, JobStatus status, @Nullable JsonObject problem, Instant now) {
        return fenced("update job_run set status = :status, problem = cast(:problem as jsonb), ended_at = :now", token)
                .setParameter("status", status.name())
                .setParameter("problem", JsonText.of(problem), String.class)
                .setParameter("now", now)
                .executeUpdate() == 1;
    }

    public Optional<Work> work(JobToken token) {
        return tuples("""
                select name, cast(parameters as text) as parameters, cast(caller as text) as caller
                from job_run where id = :id and attempt = :attempt and status = 'RUNNING'""")
                .setParameter("id", token.id())
                .setParameter("attempt", token.attempt())
                .getResultList().stream()
                .map(row -> new Work(
                        row.get("name", String.class),
                        JsonText.parse(row.get("parameters", String.class)),
                        CallerJson.read(row.get("caller", String.class))))
                .findFirst();
    }

    /** What a job is to do, and in whose name. */
    public record Work(String name, JsonObject parameters, Caller caller) {}

    private MutationQuery fenced(String update, JobToken token) {
        return fenced(update, token, "");
    }

    private MutationQuery fenced(String update, JobToken token, String condition) {
        return update(update + " where id = :id and attempt = :attempt and status = 'RUNNING'" + condition)
                .setParameter("id", token.id())
                .setParameter("attempt", token.attempt());
    }

    private MutationQuery update(String sql) {
        return entities.unwrap(Session.class).createNativeMutationQuery(sql);
    }

    private NativeQuery<Tuple> tuples(String sql) {
        return entities.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
    }
}
