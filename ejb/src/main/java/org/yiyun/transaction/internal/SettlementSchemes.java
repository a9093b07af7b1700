package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.transaction.ChangeScheme;
import org.yiyun.transaction.SchemeView;

/** By which scheme an insurance is settled, with its days. */
@ApplicationScoped
public class SettlementSchemes {
    private final EntityManager em;

    @Inject
    public SettlementSchemes(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected SettlementSchemes() {
        this(null);
    }

    void hold() {
        NamedLock.hold(em, "transaction schemes");
    }

    /** By insurance and day. */
    List<SchemeView> all() {
        return Rows.of(em.createNativeQuery("""
                select insurance_type, valid_from, valid_to, scheme, source, changed_by from transaction_scheme
                order by insurance_type, valid_from""", Tuple.class), row -> new SchemeView(
                        Rows.text(row, 0), Rows.date(row.get(1)), Rows.date(row.get(2)), Rows.text(row, 3), Rows.text(row, 4), Rows.text(row, 5)));
    }

    Optional<String> on(String insuranceType, LocalDate day) {
        return all().stream()
                .filter(one -> one.insuranceType().equals(insuranceType) && !one.from().isAfter(day)
                        && (one.to() == null || one.to().isAfter(day)))
                .map(SchemeView::scheme)
                .findFirst();
    }

    /** What holds ends on that day, and another scheme begins. */
    void change(ChangeScheme change, String by, Instant at) {
        em.createNativeQuery("update transaction_scheme set valid_to = :from where insurance_type = :type and valid_to is null")
                .setParameter("from", change.from())
                .setParameter("type", change.insuranceType())
                .executeUpdate();
        em.createNativeQuery("""
                insert into transaction_scheme (insurance_type, valid_from, scheme, source, changed_by, changed_at)
                values (:type, :from, :scheme, :source, :by, :at)""")
                .setParameter("type", change.insuranceType())
                .setParameter("from", change.from())
                .setParameter("scheme", change.scheme())
                .setParameter("source", change.source())
                .setParameter("by", by)
                .setParameter("at", SqlTime.utc(at))
                .executeUpdate();
    }
}
