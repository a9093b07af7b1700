package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.roster.StaffTimeKind;

/** Who is on standby, and which tickets have called them. */
@ApplicationScoped
public class StandbyCalls {
    private final StaffTimes times;
    private final EntityManager em;

    @Inject
    public StandbyCalls(StaffTimes times, EntityManager em) {
        this.times = times;
        this.em = em;
    }

    protected StandbyCalls() {
        this(null, null);
    }

    public List<String> people(Instant moment) {
        Set<String> away = staff(StaffTimeKind.ABSENT, moment).collect(Collectors.toSet());
        return staff(StaffTimeKind.STANDBY, moment).filter(person -> !away.contains(person)).distinct().sorted().toList();
    }

    private Stream<String> staff(StaffTimeKind kind, Instant moment) {
        return times.between(kind, moment, moment.plusNanos(1000)).stream().map(StaffTime::staff);
    }

    /** Whether the ticket calls for the first time; remembered with the running transaction. */
    public boolean isFirst(String ticket, int people, Instant now) {
        return em.createNativeQuery("""
                insert into duty_standby_call (ticket, called_at, people) values (:ticket, :now, :people) on conflict do nothing""")
                .setParameter("ticket", ticket)
                .setParameter("now", SqlTime.utc(now))
                .setParameter("people", people)
                .executeUpdate() == 1;
    }
}
