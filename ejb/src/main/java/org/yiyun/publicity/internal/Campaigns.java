package org.yiyun.publicity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.publicity.ActivityStatus;
import org.yiyun.publicity.CampaignEventView;
import org.yiyun.publicity.CampaignFigures;
import org.yiyun.publicity.CampaignFilter;
import org.yiyun.publicity.CampaignStatus;
import org.yiyun.publicity.CampaignVerb;

/** The campaigns with their activities, voices and histories, and the channels. */
@ApplicationScoped
public class Campaigns {
    private static final String LATE = """
            exists (select 1 from CampaignActivity a where a.campaign = c and a.status = :planned and a.day < :today)
            and c.status = :approved""";
    private static final String ACTIVITIES = """
            select a.campaign.id, sum(case when a.status <> :cancelled then 1 else 0 end),
                sum(case when a.status = :held then 1 else 0 end),
                sum(case when a.status = :planned and a.day < :today then 1 else 0 end),
                sum(case when a.status <> :cancelled then a.plannedPeople else 0 end), sum(coalesce(a.people, 0)),
                sum(case when a.status <> :cancelled then a.plannedCopies else 0 end), sum(coalesce(a.copies, 0))
            from CampaignActivity a where a.campaign.id in :ids group by a.campaign.id""";
    private static final Set<String> WRITING = Set.of(
            CampaignEventView.PLANNED, CampaignEventView.REPLANNED, CampaignVerb.SUBMIT.name(), CampaignVerb.ACTIVITY.name(),
            CampaignVerb.MOVE.name(), CampaignVerb.CANCEL.name());
    private static final String VOICES = """
            select v.campaign.id, count(v), sum(case when v.answer is not null then 1 else 0 end)
            from CampaignVoice v where v.campaign.id in :ids group by v.campaign.id""";

    private final EntityManager em;

    @Inject
    public Campaigns(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Campaigns() {
        this(null);
    }

    long next(String sequence) {
        return Sequences.next(em, sequence);
    }

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    /** @throws BusinessException NOT_FOUND */
    Campaign get(String number) {
        return find(number, LockModeType.NONE);
    }

    /** As {@link #get}, with the row locked until the end of the transaction: steps on one campaign follow one another. */
    Campaign lock(String number) {
        return find(number, LockModeType.PESSIMISTIC_WRITE);
    }

    private Campaign find(String number, LockModeType lock) {
        return em.createQuery("select c from Campaign c where c.number = :number", Campaign.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("campaign", number));
    }

    /** Whether that person has a part in what is to be decided: has written it, handed it in, or planned, moved or cancelled its activities. */
    boolean hasPart(Campaign campaign, String login) {
        return campaign.isOwn(login) || em.createQuery(
                        "select count(e) from CampaignEvent e where e.campaign = :campaign and e.actor = :login and e.type in :writing", Long.class)
                .setParameter("campaign", campaign)
                .setParameter("login", login)
                .setParameter("writing", WRITING)
                .getSingleResult() > 0;
    }

    List<CampaignEvent> history(Campaign campaign) {
        return em.createQuery("select e from CampaignEvent e where e.campaign = :campaign order by e.sequence", CampaignEvent.class)
                .setParameter("campaign", campaign)
                .getResultList();
    }

    /** In the order in which they were planned. */
    List<CampaignActivity> activities(Campaign campaign) {
        return em.createQuery("select a from CampaignActivity a where a.campaign = :campaign order by a.number", CampaignActivity.class)
                .setParameter("campaign", campaign)
                .getResultList();
    }

    /** @throws BusinessException NOT_FOUND */
    CampaignActivity activity(Campaign campaign, int number) {
        return activities(campaign).stream().filter(activity -> activity.number() == number).findFirst()
                .orElseThrow(() -> BusinessException.notFound("activity", number));
    }

    List<CampaignVoice> voices(Campaign campaign) {
        return em.createQuery("select v from CampaignVoice v where v.campaign = :campaign order by v.number", CampaignVoice.class)
                .setParameter("campaign", campaign)
                .getResultList();
    }

    /** @throws BusinessException NOT_FOUND */
    CampaignVoice voice(Campaign campaign, int number) {
        return voices(campaign).stream().filter(voice -> voice.number() == number).findFirst()
                .orElseThrow(() -> BusinessException.notFound("voice", number));
    }

    List<PublicityChannel> channels() {
        return em.createQuery("select c from PublicityChannel c order by c.createdAt, c.code", PublicityChannel.class).getResultList();
    }

    Optional<PublicityChannel> channel(String code) {
        return Optional.ofNullable(em.find(PublicityChannel.class, code));
    }

    /** Ids of the activities of which people are to be reminded, the longest waiting first. */
    List<Long> toRemind(Instant now, int most) {
        return em.createQuery("select a.id from CampaignActivity a where a.remindAt <= :now order by a.remindAt, a.id", Long.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Number of the campaign of an activity. */
    String campaignOf(long activity) {
        return em.createQuery("select a.campaign.number from CampaignActivity a where a.id = :id", String.class)
                .setParameter("id", activity)
                .getSingleResult();
    }

    /** As it stands after its campaign was locked. */
    CampaignActivity reread(long id) {
        CampaignActivity activity = em.find(CampaignActivity.class, id);
        em.refresh(activity);
        return activity;
    }

    long count(CampaignFilter filter, LocalDate today) {
        return where(filter, today).count(em, Campaign.class, "c");
    }

    /** The newest first. */
    List<Campaign> rows(CampaignFilter filter, LocalDate today, int offset, int limit) {
        return list(where(filter, today), offset, limit);
    }

    /** The newest first, behind the cursor. */
    List<Campaign> after(CampaignFilter filter, LocalDate today, @Nullable Cursor cursor, int limit) {
        Where where = where(filter, today);
        if (cursor != null) {
            where.and("c.id < :last", "last", cursor.get(0, Long::valueOf));
        }
        return list(where, 0, limit);
    }

    private List<Campaign> list(Where where, int offset, int limit) {
        return where.rows(em, Campaign.class, "c", "c.id desc", offset, limit);
    }

    private static Where where(CampaignFilter filter, LocalDate today) {
        Where where = new Where()
                .and("c.status in :status", "status", filter.status().isEmpty() ? null : filter.status())
                .and(":channel member of c.channels", "channel", filter.channel())
                .and("c.owner = :owner", "owner", filter.owner())
                .and("c.directive = :directive", "directive", filter.directive())
                .and("c.until >= :from", "from", filter.from())
                .and("c.from <= :to", "to", filter.to());
        if (filter.overdue()) {
            where.and(LATE, "today", today).with("planned", ActivityStatus.PLANNED).with("approved", CampaignStatus.APPROVED);
        }
        String q = Where.containing(filter.q() == null ? null : filter.q().toLowerCase(Locale.ROOT));
        return where.and("""
                (lower(c.number) like :q escape '!' or lower(c.title) like :q escape '!' or lower(c.goal) like :q escape '!'
                or lower(c.content) like :q escape '!' or lower(c.audience) like :q escape '!')""", "q", q);
    }

    /** By id of the campaign; of one without activities and voices {@link CampaignFigures#NONE}. */
    Map<Long, CampaignFigures> figures(Collection<Long> campaigns, LocalDate today) {
        Map<Long, CampaignFigures> found = new HashMap<>();
        if (campaigns.isEmpty()) {
            return found;
        }
        Map<Long, Object[]> voices = new HashMap<>();
        em.createQuery(VOICES, Object[].class).setParameter("ids", campaigns).getResultList()
                .forEach(row -> voices.put((Long) row[0], row));
        Map<Long, Object[]> activities = new HashMap<>();
        em.createQuery(ACTIVITIES, Object[].class).setParameter("ids", campaigns).setParameter("today", today)
                .setParameter("planned", ActivityStatus.PLANNED).setParameter("held", ActivityStatus.HELD)
                .setParameter("cancelled", ActivityStatus.CANCELLED).getResultList()
                .forEach(row -> activities.put((Long) row[0], row));
        for (Long id : campaigns) {
            Object[] a = activities.get(id);
            Object[] v = voices.get(id);
            found.put(id, new CampaignFigures(
                    at(a, 1), at(a, 2), at(a, 3), at(a, 4), at(a, 5), at(a, 6), at(a, 7), at(v, 1), at(v, 2)));
        }
        return found;
    }

    private static long at(Object @Nullable [] row, int column) {
        return row == null || row[column] == null ? 0 : ((Number) row[column]).longValue();
    }
}
