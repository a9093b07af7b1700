package org.yiyun.satisfaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.StaffView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.outbox.FactListener;
import org.yiyun.platform.outbox.Outbox.Fact;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.ticket.TicketChanged;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketVerb;

/**
 * Asks for a rating when a ticket closes, in the transaction of the close, so that none is asked for twice or forgotten. What the
 * closer had already asked (the score of the close) is the answer until the user gives another, unless it was the closer's own work:
 * nobody rates that. A ticket that is reopened ends what was asked about its close.
 */
@ApplicationScoped
public class RatingInvitations implements FactListener {
    /** What the ticket shows of itself to statistics is enough. */
    private static final String ASK = """
            insert into satisfaction_rating (id, ticket, kind, level, channel, institution, region, person, team, month,
                closed_at, expires_at, stars, method, answered_at, recorded_by)
            select gen_random_uuid(), t.number, t.kind, t.level, t.channel, t.institution, t.region, ?, ?,
                to_char(t.closed_at at time zone 'Asia/Shanghai', 'YYYY-MM'), t.closed_at, ?, t.said,
                case when t.said is not null then 'CLOSING' end, case when t.said is not null then t.closed_at end,
                case when t.said is not null then ? end
            from (select r.*, case when ? then r.score end as said from rpt_ticket r) t
            where t.number = ? and t.closed_at is not null""";
    private static final String END =
            "update satisfaction_rating set expires_at = ?, version = version + 1 where ticket = ? and expires_at > ?";

    private final EntityManager entities;
    private final OrganisationQueries organisations;
    private final RatingSettings settings;
    private final BusinessClock clock;

    @Inject
    public RatingInvitations(
            EntityManager entities, OrganisationQueries organisations, RatingSettings settings, BusinessClock clock) {
        this.entities = entities;
        this.organisations = organisations;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected RatingInvitations() {
        this(null, null, null, null);
    }

    @Override
    public void put(List<Fact> facts) {
        for (var fact : facts) {
            if (fact.payload() instanceof TicketChanged ticket && !ticket.kind().equals(TicketKind.COMPLAINT.name())) {
                follow(ticket);
            }
        }
    }

    private void follow(TicketChanged ticket) {
        if (TicketVerb.CLOSE.path().equals(ticket.verb())) {
            var person = person(ticket);
            var team = person == null ? null : organisations.staff(person).map(StaffView::organisation).orElse(null);
            work(connection -> ask(connection, ticket.number(), person, team));
        } else if (TicketVerb.REOPEN.path().equals(ticket.verb())) {
            work(connection -> end(connection, ticket.number()));
        }
    }

    /** A consultation that is answered on the spot is assigned to nobody: it is the work of who closes it. */
    private static @Nullable String person(TicketChanged ticket) {
        if (ticket.assignee() != null) {
            return ticket.assignee();
        }
        var caller = Callers.current();
        return caller.kind() == Caller.Kind.STAFF ? caller.name() : null;
    }

    private void ask(Connection connection, String number, @Nullable String person, @Nullable String team) throws SQLException {
        var closer = Callers.current().name();
        try (var insert = connection.prepareStatement(ASK)) {
            insert.setString(1, person);
            insert.setString(2, team);
            insert.setObject(3, SqlTime.utc(clock.now().plus(settings.open())));
            insert.setString(4, closer);
            insert.setBoolean(5, !closer.equals(person));
            insert.setString(6, number);
            insert.executeUpdate();
        }
    }

    private void end(Connection connection, String number) throws SQLException {
        var now = SqlTime.utc(clock.now());
        try (var update = connection.prepareStatement(END)) {
            update.setObject(1, now);
            update.setString(2, number);
            update.setObject(3, now);
            update.executeUpdate();
        }
    }

    /** Does something by the transaction's connection. */
    @FunctionalInterface
    private interface Statement {
        void on(Connection connection) throws SQLException;
    }

    private void work(Statement statement) {
        entities.unwrap(Session.class).doWork(statement::on);
    }
}
