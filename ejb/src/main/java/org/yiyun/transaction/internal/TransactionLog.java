package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.transaction.TransactionState;
import org.yiyun.transaction.engine.Privacy;
import org.yiyun.transaction.engine.Refused;

/** Writes the log of transactions. */
@ApplicationScoped
public class TransactionLog {
    /** Digest of a message that was reversed: none has it. */
    static final String REVERSED = "reversed";

    private final EntityManager em;

    @Inject
    public TransactionLog(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected TransactionLog() {
        this(null);
    }

    /**
     * A message as it is written down.
     *
     * @param first whether it takes its msgid
     * @param input without personal data in clear
     */
    public record Received(
            String infno, String msgid, boolean first, String institution, @Nullable String region, @Nullable String insured, String operator,
            String digest, String input) {}

    /** What became of a message under a msgid. */
    record Done(
            long id, String infno, String digest, TransactionState state, int attempt, Instant begunAt, @Nullable String personNumber,
            @Nullable String encounter, @Nullable String bill, @Nullable String output) {}

    /** Messages of one msgid one after the other, until the end of the transaction. */
    void hold(String institution, String msgid) {
        NamedLock.hold(em, "transaction message " + institution + " " + msgid);
    }

    Optional<Done> find(String institution, String msgid) {
        return Rows.of(em.createNativeQuery("""
                select id, infno, digest, state, attempt, begun_at, person_number, encounter, bill, output from transaction_log
                where institution = :institution and msgid = :msgid and is_first""", Tuple.class)
                .setParameter("institution", institution)
                .setParameter("msgid", msgid), row -> new Done(
                        row.get(0, Long.class), Rows.text(row, 1), Rows.text(row, 2), TransactionState.valueOf(Rows.text(row, 3)),
                        row.get(4, Integer.class), Rows.instant(row.get(5)), row.get(6, String.class), row.get(7, String.class),
                        row.get(8, String.class), row.get(9, String.class))).stream().findFirst();
    }

    long received(Received message, Instant at) {
        long id = Sequences.next(em, "transaction_log_seq");
        em.createNativeQuery("""
                insert into transaction_log (id, received_at, infno, msgid, is_first, institution, region, insured_region, operator, digest,
                    state, attempt, begun_at, repeats, input)
                values (:id, :at, :infno, :msgid, :first, :institution, cast(:region as text), cast(:insured as text), :operator, :digest,
                    'RUNNING', 1, :at, 0, :input)""")
                .setParameter("id", id)
                .setParameter("at", SqlTime.utc(at))
                .setParameter("infno", message.infno())
                .setParameter("msgid", message.msgid())
                .setParameter("first", message.first())
                .setParameter("institution", message.institution())
                .setParameter("region", message.region())
                .setParameter("insured", message.insured())
                .setParameter("operator", message.operator())
                .setParameter("digest", message.digest())
                .setParameter("input", message.input())
                .executeUpdate();
        return id;
    }

    /** Is worked on once more. */
    void again(long id, int attempt, Instant at) {
        em.createNativeQuery("""
                update transaction_log set state = 'RUNNING', attempt = :attempt, begun_at = :at, ended_at = null, millis = null, code = null,
                    field = null, message = null, advice = null, link = null, output = null where id = :id""")
                .setParameter("attempt", attempt)
                .setParameter("at", SqlTime.utc(at))
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Is never worked on again, whatever comes under its msgid. */
    void close(long id) {
        em.createNativeQuery("update transaction_log set digest = :digest where id = :id")
                .setParameter("digest", REVERSED)
                .setParameter("id", id)
                .executeUpdate();
    }

    void repeated(long id) {
        em.createNativeQuery("update transaction_log set repeats = repeats + 1 where id = :id").setParameter("id", id).executeUpdate();
    }

    /** False if another attempt has taken the message over: what this one did must not stay. */
    boolean done(long id, int attempt, Output output, String written, Instant at, long millis) {
        return em.createNativeQuery("""
                update transaction_log set state = 'DONE', ended_at = :at, millis = :millis, person_number = cast(:person as text),
                    encounter = cast(:encounter as text), bill = cast(:bill as text), output = :output
                where id = :id and attempt = :attempt and state = 'RUNNING'""")
                .setParameter("at", SqlTime.utc(at))
                .setParameter("millis", millis)
                .setParameter("person", output.personNumber())
                .setParameter("encounter", output.encounter())
                .setParameter("bill", output.bill())
                .setParameter("output", written)
                .setParameter("id", id)
                .setParameter("attempt", attempt)
                .executeUpdate() == 1;
    }

    void refused(long id, int attempt, Refused.Reason reason, String written, Instant at, long millis) {
        em.createNativeQuery("""
                update transaction_log set state = :state, ended_at = :at, millis = :millis, code = :code, field = :field, message = :message,
                    advice = :advice, link = :link, output = :output
                where id = :id and attempt = :attempt and state = 'RUNNING'""")
                .setParameter("state", (reason.code().isFailure() ? TransactionState.FAILED : TransactionState.REFUSED).name())
                .setParameter("at", SqlTime.utc(at))
                .setParameter("millis", millis)
                .setParameter("code", reason.code().number())
                .setParameter("field", reason.field())
                .setParameter("message", Privacy.free(reason.text(Texts.CHINESE)))
                .setParameter("advice", Privacy.free(reason.advice(Texts.CHINESE)))
                .setParameter("link", reason.link())
                .setParameter("output", written)
                .setParameter("id", id)
                .setParameter("attempt", attempt)
                .executeUpdate();
    }
}
