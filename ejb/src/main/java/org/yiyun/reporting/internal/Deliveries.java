package org.yiyun.reporting.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.Session;
import org.yiyun.platform.BusinessClock;
import org.yiyun.register.PlanVolume;
import org.yiyun.reporting.engine.Quarter;

/** Counts what was delivered of a planned quantity, each as the plan says. */
@ApplicationScoped
public class Deliveries {
    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    /** In a container. */
    public Deliveries() {}

    /** Outside a container. */
    public Deliveries(EntityManager entities) {
        this.entities = entities;
    }

    /** @param to the day after the last */
    public long count(PlanVolume volume, LocalDate from, LocalDate to) {
        return switch (volume.counted()) {
            case CONSULTATIONS -> consultations("", from, to);
            case FIRST_LINE_CONSULTATIONS -> consultations(" and support_line = 1", from, to);
            case PASSED_ON_CONSULTATIONS -> consultations(" and support_line > 1", from, to);
            case OPERATION_REPORTS -> reports(from, to);
            case RECORDED -> recorded(volume.item(), from, to);
        };
    }

    private long consultations(String condition, LocalDate from, LocalDate to) {
        return session().createNativeQuery("""
                select count(*) from rpt_ticket
                where kind = 'CONSULTATION' and created_at >= :from and created_at < :to""" + condition, Long.class)
                .setParameter("from", start(from)).setParameter("to", start(to)).getSingleResult();
    }

    /** Quarters that have a report. */
    private long reports(LocalDate from, LocalDate to) {
        return session().createNativeQuery("""
                select count(distinct quarter) from report
                where report = 'operation-report' and quarter >= :from and quarter < :to""", Long.class)
                .setParameter("from", Quarter.of(from).toString()).setParameter("to", Quarter.of(to).toString()).getSingleResult();
    }

    private long recorded(String item, LocalDate from, LocalDate to) {
        return session().createNativeQuery("""
                select coalesce(sum(quantity), 0) from rpt_plan_delivery
                where item = :item and on_date >= :from and on_date < :to""", Long.class)
                .setParameter("item", item).setParameter("from", from).setParameter("to", to).getSingleResult();
    }

    private static Instant start(LocalDate day) {
        return BusinessClock.startOf(day);
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
