package org.yiyun.directive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiyun.directive.EvaluateDirective;
import org.yiyun.directive.EvaluationView;
import org.yiyun.directive.Interpretation;
import org.yiyun.directive.InterpretationStep;
import org.yiyun.directive.WorkItem;
import org.yiyun.directive.WorkItemView;
import org.yiyun.directive.WorkReport;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.json.InstantWriter;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.json.RecordWriter;

/** What belongs to a directive: the records of its interpretation with all their revisions, its work, its evaluations. */
@ApplicationScoped
public class DirectiveParts {
    private static final Jsonb JSON = JsonbBuilder.create(
            new JsonbConfig().withNullValues(true).withSerializers(new RecordWriter(), new InstantWriter()));

    private final EntityManager em;
    private final RecordReader reader;

    @Inject
    public DirectiveParts(EntityManager em, RecordReader reader) {
        this.em = em;
        this.reader = reader;
    }

    /** For the proxy. */
    protected DirectiveParts() {
        this(null, null);
    }

    /** A further revision of a record. */
    void save(Directive directive, Interpretation record, String by, Instant at) {
        em.flush();
        em.createNativeQuery("""
                insert into directive_record (directive_id, step, revision, content, saved_at, saved_by)
                values (:id, :step, (select coalesce(max(revision), 0) + 1 from directive_record where directive_id = :id and step = :step),
                    cast(:content as jsonb), :at, :by)""")
                .setParameter("id", directive.id())
                .setParameter("step", record.step().name())
                .setParameter("content", JSON.toJson(record))
                .setParameter("at", SqlTime.utc(at))
                .setParameter("by", by)
                .executeUpdate();
    }

    /** The newest revision of each record that there is. */
    Map<InterpretationStep, Interpretation> records(Directive directive) {
        Map<InterpretationStep, Interpretation> found = new EnumMap<>(InterpretationStep.class);
        tuples("""
                select distinct on (step) step, cast(content as text) as content from directive_record where directive_id = :id
                order by step, revision desc""", directive).forEach(row -> {
                    InterpretationStep step = InterpretationStep.valueOf(row.get("step", String.class));
                    found.put(step, (Interpretation) reader.read(row.get("content", String.class), step.record().asSubclass(Record.class)));
                });
        return found;
    }

    /** Everybody who has written at the records. */
    Set<String> authors(Directive directive) {
        Set<String> authors = new HashSet<>();
        tuples("select distinct saved_by from directive_record where directive_id = :id", directive)
                .forEach(row -> authors.add(row.get("saved_by", String.class)));
        return authors;
    }

    /** The four items in their order. */
    List<WorkItemView> work(Directive directive) {
        Map<WorkItem, WorkItemView> begun = new EnumMap<>(WorkItem.class);
        tuples("select item, person, planned_on, done_on, result from directive_work where directive_id = :id", directive).forEach(row -> {
            WorkItem item = WorkItem.valueOf(row.get("item", String.class));
            LocalDate done = Rows.date(row.get("done_on"));
            begun.put(item, new WorkItemView(
                    item, done != null, row.get("person", String.class), Rows.date(row.get("planned_on")), done,
                    row.get("result", String.class)));
        });
        return Arrays.stream(WorkItem.values())
                .map(item -> Optional.ofNullable(begun.get(item)).orElse(new WorkItemView(item, false, null, null, null, null)))
                .toList();
    }

    void report(Directive directive, WorkItem item, WorkReport report, String by, Instant at) {
        em.flush();
        em.createNativeQuery("""
                insert into directive_work (directive_id, item, person, planned_on, done_on, result, updated_at, updated_by)
                values (:id, :item, :person, cast(:planned as date), cast(:done as date), cast(:result as text), :at, :by)
                on conflict (directive_id, item) do update set person = excluded.person, planned_on = excluded.planned_on,
                    done_on = excluded.done_on, result = excluded.result, updated_at = excluded.updated_at,
                    updated_by = excluded.updated_by""")
                .setParameter("id", directive.id())
                .setParameter("item", item.name())
                .setParameter("person", report.person())
                .setParameter("planned", report.plannedOn())
                .setParameter("done", report.doneOn())
                .setParameter("result", report.result())
                .setParameter("at", SqlTime.utc(at))
                .setParameter("by", by)
                .executeUpdate();
    }

    /** What is interpreted anew is worked on anew. */
    void clearWork(Directive directive) {
        em.createNativeQuery("delete from directive_work where directive_id = :id").setParameter("id", directive.id()).executeUpdate();
    }

    /** Newest first. */
    List<EvaluationView> evaluations(Directive directive) {
        return tuples("""
                select number, until, effects, problems, suggestions, next_on, at, by_login from directive_evaluation
                where directive_id = :id order by number desc""", directive).stream()
                .map(row -> new EvaluationView(
                        row.get("number", Integer.class), Rows.date(row.get("until")), row.get("effects", String.class),
                        row.get("problems", String.class), row.get("suggestions", String.class), Rows.date(row.get("next_on")),
                        row.get("at", Instant.class), row.get("by_login", String.class)))
                .toList();
    }

    void evaluate(Directive directive, EvaluateDirective look, String by, Instant at) {
        em.flush();
        em.createNativeQuery("""
                insert into directive_evaluation (directive_id, number, until, effects, problems, suggestions, next_on, at, by_login)
                values (:id, (select coalesce(max(number), 0) + 1 from directive_evaluation where directive_id = :id), :until, :effects,
                    :problems, :suggestions, cast(:next as date), :at, :by)""")
                .setParameter("id", directive.id())
                .setParameter("until", look.until())
                .setParameter("effects", look.effects())
                .setParameter("problems", look.problems())
                .setParameter("suggestions", look.suggestions())
                .setParameter("next", look.nextOn())
                .setParameter("at", SqlTime.utc(at))
                .setParameter("by", by)
                .executeUpdate();
    }

    /** Whether people are reminded of this for the first time; remembered with the running transaction. */
    boolean isFirstReminder(Directive directive, String kind, LocalDate day, int stage, Instant at) {
        return em.createNativeQuery("""
                insert into directive_reminder (directive_id, kind, day, stage, told_at) values (:id, :kind, :day, :stage, :at)
                on conflict do nothing""")
                .setParameter("id", directive.id())
                .setParameter("kind", kind)
                .setParameter("day", day)
                .setParameter("stage", stage)
                .setParameter("at", SqlTime.utc(at))
                .executeUpdate() == 1;
    }

    @SuppressWarnings("unchecked") // native queries are untyped
    private List<Tuple> tuples(String sql, Directive directive) {
        return em.createNativeQuery(sql, Tuple.class).setParameter("id", directive.id()).getResultList();
    }
}
