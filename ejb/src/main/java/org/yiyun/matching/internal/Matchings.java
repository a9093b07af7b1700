package org.yiyun.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.matching.CandidateView;
import org.yiyun.matching.MatchingFilter;
import org.yiyun.matching.MatchingShare;
import org.yiyun.matching.MatchingSort;
import org.yiyun.matching.MatchingState;
import org.yiyun.matching.MatchingView;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;

/** Own items and their histories. Only listed items are shown; the others are kept for their history. */
@ApplicationScoped
public class Matchings {
    private static final Map<MatchingSort, String> ORDERS = Map.of(
            MatchingSort.SUREST, "m.score desc, m.code, m.id",
            MatchingSort.LEAST_SURE, "m.score, m.code, m.id",
            MatchingSort.CODE, "m.code, m.id");
    /** One statement, so that an institution's 20,000 items are confirmed within a request. */
    private static final String CONFIRM_ABOVE = """
            with chosen as (
                select distinct on (m.institution, m.national_code) m.id from matching_item m
                where m.library = :library and m.institution = :institution and m.listed and m.state = 'SUGGESTED'
                  and m.score >= :threshold and not m.contradicted and m.national_code <> all(string_to_array(:ended, chr(31)))
                  and not exists (select 1 from matching_item o where o.library = m.library and o.institution = m.institution
                      and o.national_code = m.national_code and o.state = 'CONFIRMED')
                order by m.institution, m.national_code, m.score desc, m.id),
            done as (
                update matching_item m set state = 'CONFIRMED', decided_at = :at, decided_by = :by, updated_at = :at, updated_by = :by,
                    version = version + 1, event_count = event_count + 1
                from chosen where m.id = chosen.id
                returning m.id, m.event_count, m.national_code, m.national_name, m.score)
            insert into matching_event (id, item_id, sequence, type, at, actor, details)
            select nextval('matching_event_seq'), id, event_count, 'BULK_CONFIRMED', :at, :by,
                jsonb_build_object('nationalCode', national_code, 'nationalName', national_name, 'score', score::text,
                    'threshold', cast(:threshold as text))
            from done""";

    /** What is confirmed for one item is no longer to be had for the others to which it is proposed (一一对应). */
    private static final String TAKEN = """
            update matching_item o set state = 'CONFLICT', rival = c.code, version = o.version + 1
            from matching_item c
            where c.library = :library and c.institution = :institution and c.state = 'CONFIRMED'
              and o.library = c.library and o.institution = c.institution and o.national_code = c.national_code and o.id <> c.id
              and o.listed and (o.state = 'SUGGESTED' or o.state = 'CONFLICT' and o.rival is distinct from c.code)""";

    private static final int LESSONS_AT_A_TIME = 5_000;

    private final EntityManager em;

    @Inject
    public Matchings(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Matchings() {
        this(null);
    }

    public void add(MatchingItem item) {
        em.persist(item);
    }

    public void add(@Nullable MatchingEvent event) {
        if (event != null) {
            em.persist(event);
        }
    }

    public void add(MatchingImport record) {
        em.persist(record);
    }

    /** Work on a list follows one another until the end of the transaction. */
    void hold(ListOwner owner) {
        NamedLock.hold(em, "matching of " + owner.library() + "/" + owner.institution());
    }

    public void flush() {
        em.flush();
    }

    /** @throws BusinessException NOT_FOUND, also for what the caller may not see */
    MatchingItem get(String library, long id, MatchingSight sight) {
        return seen(em.find(MatchingItem.class, id), library, id, sight);
    }

    /** Held until the end of the transaction. @throws BusinessException NOT_FOUND */
    MatchingItem lock(String library, long id, MatchingSight sight) {
        return seen(em.find(MatchingItem.class, id, LockModeType.PESSIMISTIC_WRITE), library, id, sight);
    }

    private static MatchingItem seen(@Nullable MatchingItem item, String library, long id, MatchingSight sight) {
        if (item == null || !item.library().equals(library) || !item.isListed() || !sight.covers(item.owner())) {
            throw BusinessException.notFound("matching", id);
        }
        return item;
    }

    List<MatchingEvent> history(MatchingItem item) {
        return em.createQuery("select e from MatchingEvent e where e.item = :item order by e.sequence", MatchingEvent.class)
                .setParameter("item", item)
                .getResultList();
    }

    /** All items that an institution ever listed, by own code. */
    Map<String, MatchingItem> all(ListOwner owner) {
        Map<String, MatchingItem> items = new HashMap<>();
        inList(owner, "m", "", MatchingItem.class).getResultList().forEach(item -> items.put(item.code(), item));
        return items;
    }

    /** @param rest conditions beside the list's, and what follows them */
    private <T> TypedQuery<T> inList(ListOwner owner, String wanted, String rest, Class<T> type) {
        return em.createQuery("select " + wanted + " from MatchingItem m where m.library = :library and m.institution = :institution" + rest, type)
                .setParameter("library", owner.library())
                .setParameter("institution", owner.institution());
    }

    /** Those of a list, by own code, in the states. */
    List<MatchingItem> listed(ListOwner owner, Collection<MatchingState> states) {
        return inList(owner, "m", " and m.listed = true and m.state in :states order by m.code, m.id", MatchingItem.class)
                .setParameter("states", states)
                .getResultList();
    }

    /** By id, held until the end of the transaction. */
    List<MatchingItem> lock(List<Long> ids) {
        return em.createQuery("select m from MatchingItem m where m.id in :ids order by m.id", MatchingItem.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The item of the list for which a code is confirmed. */
    Optional<MatchingItem> holder(ListOwner owner, String nationalCode) {
        return inList(owner, "m", " and m.nationalCode = :code and m.state = :confirmed", MatchingItem.class)
                .setParameter("code", nationalCode)
                .setParameter("confirmed", MatchingState.CONFIRMED)
                .getResultStream()
                .findFirst();
    }

    /** Other items of the list for which the code is proposed, also those about which two contend. */
    List<MatchingItem> proposals(ListOwner owner, String nationalCode) {
        return inList(owner, "m", " and m.nationalCode = :code and m.state in :open and m.listed = true", MatchingItem.class)
                .setParameter("code", nationalCode)
                .setParameter("open", Set.of(MatchingState.SUGGESTED, MatchingState.CONFLICT))
                .getResultList();
    }

    /** The item as it is shown, with who of its list holds its candidates. */
    MatchingView view(MatchingItem item) {
        List<String> codes = item.candidateViews().stream().map(CandidateView::code).toList();
        Map<String, String> holders = new HashMap<>();
        if (!codes.isEmpty()) {
            inList(item.owner(), "m.nationalCode, m.code", " and m.state = :confirmed and m.nationalCode in :codes", Object[].class)
                    .setParameter("confirmed", MatchingState.CONFIRMED)
                    .setParameter("codes", codes)
                    .getResultStream()
                    .forEach(row -> holders.put((String) row[0], (String) row[1]));
        }
        return item.view(holders);
    }

    /**
     * Pairs that people have confirmed for the library, whoever's, the newest first: item and national code. Part by part, because
     * items with their candidates are large.
     */
    void confirmed(String library, int most, Consumer<MatchingItem> each) {
        for (int from = 0; from < most; from += LESSONS_AT_A_TIME) {
            List<MatchingItem> part = em.createQuery(
                            "select m from MatchingItem m where m.library = :library and m.state = :confirmed order by m.decidedAt desc, m.id",
                            MatchingItem.class)
                    .setParameter("library", library)
                    .setParameter("confirmed", MatchingState.CONFIRMED)
                    .setFirstResult(from)
                    .setMaxResults(Math.min(LESSONS_AT_A_TIME, most - from))
                    .setHint("org.hibernate.readOnly", true)
                    .getResultList();
            part.forEach(each);
            em.clear();
            if (part.size() < LESSONS_AT_A_TIME) {
                return;
            }
        }
    }

    /** National codes that are proposed with at least that score. */
    List<String> proposedCodes(ListOwner owner, BigDecimal threshold) {
        return inList(owner, "distinct m.nationalCode",
                " and m.listed = true and m.state = :suggested and m.score >= :threshold and m.nationalCode is not null", String.class)
                .setParameter("suggested", MatchingState.SUGGESTED)
                .setParameter("threshold", threshold)
                .getResultList();
    }

    /**
     * @param ended national codes that are left out
     * @return how many were confirmed
     */
    long confirmAbove(ListOwner owner, BigDecimal threshold, List<String> ended, String by, Instant at) {
        em.flush();
        int confirmed = em.unwrap(Session.class).createNativeMutationQuery(CONFIRM_ABOVE)
                .setParameter("library", owner.library())
                .setParameter("institution", owner.institution())
                .setParameter("threshold", threshold)
                .setParameter("ended", String.join("\u001f", ended))
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
        em.createNativeQuery(TAKEN)
                .setParameter("library", owner.library())
                .setParameter("institution", owner.institution())
                .executeUpdate();
        em.clear();
        return confirmed;
    }

    ListCounts counts(ListOwner owner) {
        Map<MatchingState, Long> byState = byState(inList(owner, "m.state, count(m)", " and m.listed = true group by m.state", Object[].class));
        return new ListCounts(
                byState.getOrDefault(MatchingState.SUGGESTED, 0L), byState.getOrDefault(MatchingState.CONFLICT, 0L),
                byState.getOrDefault(MatchingState.UNMATCHED, 0L), byState.getOrDefault(MatchingState.CONFIRMED, 0L),
                byState.getOrDefault(MatchingState.REJECTED, 0L));
    }

    /** Of what the caller may see, by state. */
    Map<MatchingState, Long> countsByState(MatchingFilter filter, MatchingSight sight) {
        Where where = where(filter, sight);
        return byState(where.bind(em.createQuery("select m.state, count(m) from MatchingItem m" + where.text() + " group by m.state", Object[].class)));
    }

    /** Of the lists in sight, in order of institution and library. */
    List<MatchingShare> shares(@Nullable String institution, MatchingSight sight) {
        Where where = sight.where().and("m.listed = true").and("m.institution = :institution", "institution", institution);
        return where.bind(em.createQuery("""
                        select m.institution, m.library, count(m), sum(case when m.state = :confirmed then 1 else 0 end)
                        from MatchingItem m""" + where.text() + " group by m.institution, m.library order by m.institution, m.library",
                        Object[].class))
                .setParameter("confirmed", MatchingState.CONFIRMED)
                .getResultStream()
                .map(row -> new MatchingShare((String) row[0], (String) row[1], (Long) row[2], ((Number) row[3]).longValue()))
                .toList();
    }

    private static Map<MatchingState, Long> byState(TypedQuery<Object[]> counts) {
        return counts.getResultStream().collect(Collectors.toMap(row -> (MatchingState) row[0], row -> (Long) row[1]));
    }

    long count(MatchingFilter filter, MatchingSight sight) {
        return where(filter, sight).count(em, MatchingItem.class, "m");
    }

    List<MatchingItem> rows(MatchingFilter filter, MatchingSight sight, MatchingSort sort, int offset, int limit) {
        Where where = where(filter, sight);
        return where.rows(em, MatchingItem.class, "m", ORDERS.get(sort), offset, limit);
    }

    /** In the order in which they came. @param after id, 0 for the beginning */
    List<MatchingItem> after(MatchingFilter filter, MatchingSight sight, long after, int limit) {
        return where(filter, sight).and("m.id > :after", "after", after).rows(em, MatchingItem.class, "m", "m.id", 0, limit);
    }

    private static Where where(MatchingFilter filter, MatchingSight sight) {
        Where where = sight.where()
                .and("m.listed = true")
                .and("m.library = :library", "library", filter.library())
                .and("m.institution = :institution", "institution", filter.institution())
                .and("m.state in :states", "states", filter.states().isEmpty() ? null : filter.states())
                .and("m.score >= :least", "least", filter.least());
        String words = Where.containing(filter.q());
        return where.and("""
                (lower(m.code) like :q escape '!' or lower(m.name) like :q escape '!' or lower(m.maker) like :q escape '!'
                or lower(m.nationalCode) like :q escape '!' or m.initials like :q escape '!')""",
                "q", words == null ? null : words.toLowerCase(Locale.ROOT));
    }

    /** @param library null for whichever. @throws BusinessException NOT_FOUND, also for another library's and for what is out of sight */
    MatchingImport record(@Nullable String library, UUID id, MatchingSight sight) {
        MatchingImport record = em.find(MatchingImport.class, id);
        if (record == null || !sight.covers(record.owner()) || library != null && !library.equals(record.owner().library())) {
            throw BusinessException.notFound("matching-import", id);
        }
        return record;
    }

    /** For the job that does it; empty if the job came of no import. */
    Optional<MatchingImport> record(UUID id) {
        return Optional.ofNullable(em.find(MatchingImport.class, id));
    }

    /** The newest first, behind a place: when it started and its id. */
    List<MatchingImport> records(@Nullable String library, @Nullable String institution, MatchingSight sight, @Nullable Cursor behind, int most) {
        Where where = records(library, institution, sight);
        if (behind != null) {
            where.and("(m.startedAt < :at or m.startedAt = :at and m.id > :id)", "at", behind.get(0, Instant::parse))
                    .with("id", behind.get(1, UUID::fromString));
        }
        return where.rows(em, MatchingImport.class, "m", "m.startedAt desc, m.id", 0, most);
    }

    long countRecords(@Nullable String library, @Nullable String institution, MatchingSight sight) {
        return records(library, institution, sight).count(em, MatchingImport.class, "m");
    }

    private static Where records(@Nullable String library, @Nullable String institution, MatchingSight sight) {
        return sight.where().and("m.library = :library", "library", library).and("m.institution = :institution", "institution", institution);
    }
}
