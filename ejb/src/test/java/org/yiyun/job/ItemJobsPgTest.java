package org.yiyun.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.enterprise.inject.Instance;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.job.internal.ItemJournal;
import org.yiyun.job.internal.JobClaims;
import org.yiyun.job.internal.JobItems;
import org.yiyun.job.internal.JobJournal;
import org.yiyun.job.internal.JobNode;
import org.yiyun.job.internal.JobRuns;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.testing.Postgres;

class ItemJobsPgTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final BusinessClock clock = new BusinessClock();
    private final JobClaims claims = new JobClaims(db.em());
    private final JobNode node = new JobNode("one");
    private final JobJournal journal = db.bean(JobJournal.class, new JobJournal(claims, clock));
    private final ItemJournal items = db.bean(ItemJournal.class, new ItemJournal(claims, new JobItems(db.em())));
    private final ItemJobs jobs = db.bean(ItemJobs.class, new ItemJobs(works(new Notes()), items));

    @Test
    void doesEachItemOnceAndTellsHowItWent() {
        var token = start();
        jobs.collect(token);
        jobs.collect(token);

        assertThat(jobs.pending(token, 0, 10)).containsExactly(1, 2, 3);
        jobs.apply(token, jobs.pending(token, 0, 10));

        assertThat(jobs.pending(token, 0, 10)).isEmpty();
        assertThat(jobs.summary(token)).isEqualTo(Json.createObjectBuilder()
                .add("succeeded", 2).add("failed", 1)
                .add("items", Json.createArrayBuilder()
                        .add(Json.createObjectBuilder().add("item", "a").add("status", "DONE").add("length", 1))
                        .add(Json.createObjectBuilder().add("item", "bad").add("status", "FAILED")
                                .add("problem", Json.createObjectBuilder().add("code", "rule-broken")
                                        .add("params", Json.createObjectBuilder().add("item", "bad"))
                                        .add("errors", Json.createArrayBuilder())))
                        .add(Json.createObjectBuilder().add("item", "ccc").add("status", "DONE").add("length", 3)))
                .build());
        assertThat(notes()).as("nothing is kept of the refused one").containsExactly("a", "ccc");
        assertThat(number("select done from job_run")).as("each is counted once, though the group was begun before").isEqualTo(3);
    }

    @Test
    void doesAGroupThatHasNoFaultInOneTransaction() {
        var token = start();
        jobs.collect(token);

        jobs.apply(token, List.of(1, 3));

        assertThat(number("select count(distinct cast(xmin as text)) from note")).isEqualTo(1);
        assertThat(notes()).containsExactly("a", "ccc");
        assertThat(number("select done from job_run")).isEqualTo(2);
        assertThat(jobs.pending(token, 0, 10)).containsExactly(2);
    }

    @Test
    void goesOnAfterTheItemsThatAreDone() {
        var first = start();
        jobs.collect(first);
        jobs.apply(first, List.of(1));
        db.sql("update job_run set heartbeat_at = clock_timestamp() - interval '31 seconds'");

        var second = journal.claim(new JobNode("two"), LEASE).orElseThrow().token();
        jobs.collect(second);

        assertThat(jobs.pending(second, 0, 10)).containsExactly(2, 3);
        assertThatThrownBy(() -> jobs.apply(first, List.of(2, 3))).isInstanceOf(JobLost.class);
        jobs.apply(second, jobs.pending(second, 0, 10));
        assertThat(notes()).containsExactly("a", "ccc");
        assertThat(jobs.summary(second).getInt("succeeded")).isEqualTo(2);
    }

    @Test
    void doesAnItemLaterThatTheDatabaseFailedUnder() {
        var token = start();
        jobs.collect(token);
        var cut = new ItemJobs(works(new CutOff()), items);

        assertThatThrownBy(() -> cut.apply(token, List.of(1, 2))).isInstanceOf(EJBException.class).hasRootCauseInstanceOf(SQLException.class);

        assertThat(jobs.pending(token, 0, 10)).as("it is not failed, it is not done").containsExactly(1, 2, 3);
        assertThat(notes()).isEmpty();
    }

    /** The database goes in the middle of an item. */
    private static final class CutOff implements ItemWork {
        @Override
        public String job() {
            return "note";
        }

        @Override
        public List<String> items(JsonObject parameters) {
            return List.of();
        }

        @Override
        public JsonObject apply(String item, JsonObject parameters) {
            throw new EJBException(new SQLException("terminating connection due to administrator command", "57P01"));
        }
    }

    private JobToken start() {
        db.sql("create table if not exists note (text text)");
        db.sql("truncate note");
        db.inTransaction(em -> new JobRuns(em).insert(UUID.randomUUID(), "note", Json.createObjectBuilder().build(), null, false,
                Caller.system("test"), clock.now()));
        return journal.claim(node, LEASE).orElseThrow().token();
    }

    private static long number(String sql) {
        return db.inTransaction(em -> em.unwrap(Session.class).createNativeQuery(sql, Long.class).getSingleResult());
    }

    private List<String> notes() {
        return db.inTransaction(em ->
                em.unwrap(Session.class).createNativeQuery("select text from note order by text", String.class).getResultList());
    }

    /** Writes an item down, then refuses it if it is bad. */
    private static final class Notes implements ItemWork {
        @Override
        public String job() {
            return "note";
        }

        @Override
        public List<String> items(JsonObject parameters) {
            return List.of("a", "bad", "ccc");
        }

        @Override
        public JsonObject apply(String item, JsonObject parameters) {
            db.em().createNativeQuery("insert into note values (:text)").setParameter("text", item).executeUpdate();
            if (item.equals("bad")) {
                throw new BusinessException(ProblemType.RULE_BROKEN, Map.of("item", item));
            }
            return Json.createObjectBuilder().add("length", item.length()).build();
        }
    }

    @SuppressWarnings("unchecked")
    private static Instance<ItemWork> works(ItemWork work) {
        return (Instance<ItemWork>) Proxy.newProxyInstance(
                ItemWork.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, args) -> Stream.of(work));
    }
}
