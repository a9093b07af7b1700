package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.roster.engine.Absence;
import org.yiyun.roster.engine.Shift;
import org.yiyun.roster.engine.Span;

/** Reads by one statement what says who is there at a moment: each proposal for a ticket asks for it. */
@ApplicationScoped
public class Presences {
    private static final String AT = """
            select 'SHIFT' as what, post, staff, staff_name, starts_at, ends_at, null as deputy from duty_shift
            where voided_at is null and starts_at <= ? and ends_at > ?
            union all
            select 'AWAY', null, staff, staff_name, starts_at, ends_at, null from duty_staff_time
            where kind = 'ABSENT' and voided_at is null and starts_at <= ? and ends_at > ?
            union all
            select 'DEPUTY', title, staff, staff_name, null, null, deputy from duty_deputy where voided_at is null
            order by what, starts_at, post, staff""";
    private static final int PLACES = 4;

    private final EntityManager em;

    @Inject
    public Presences(EntityManager em) {
        this.em = em;
    }

    protected Presences() {
        this(null);
    }

    /**
     * What stands at a moment.
     *
     * @param shifts    as they were planned
     * @param absences  that the moment is in
     * @param deputies  the B person by the A person
     * @param standsFor name of the A person who is away, by the B person; of several the first by the title of the post
     */
    record Found(List<Shift> shifts, List<Absence> absences, Map<String, String> deputies, Map<String, String> standsFor) {}

    /** What was changed in the running transaction counts. */
    Found at(Instant moment) {
        em.flush();
        return em.unwrap(Session.class).doReturningWork(connection -> found(connection, moment));
    }

    private static Found found(Connection connection, Instant moment) throws SQLException {
        var found = new Found(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        try (var query = connection.prepareStatement(AT)) {
            for (int i = 1; i <= PLACES; i++) {
                query.setObject(i, SqlTime.utc(moment));
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    take(rows, found);
                }
            }
        }
        return found;
    }

    /** In the order of the kinds: who is away is known before the deputies come. */
    private static void take(ResultSet row, Found found) throws SQLException {
        var staff = row.getString("staff");
        switch (row.getString("what")) {
            case "AWAY" -> found.absences().add(new Absence(staff, new Span(instant(row, "starts_at"), instant(row, "ends_at"))));
            case "DEPUTY" -> {
                var deputy = row.getString("deputy");
                found.deputies().put(staff, deputy);
                if (found.absences().stream().anyMatch(absence -> absence.staff().equals(staff))) {
                    found.standsFor().putIfAbsent(deputy, row.getString("staff_name"));
                }
            }
            default -> found.shifts().add(new Shift(row.getString("post"), staff, instant(row, "starts_at"), instant(row, "ends_at")));
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
