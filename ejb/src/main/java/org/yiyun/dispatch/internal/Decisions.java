package org.yiyun.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.dispatch.DispatchDecision;
import org.yiyun.dispatch.DispatchOutcome;
import org.yiyun.dispatch.DispatchProposal;
import org.yiyun.platform.database.SqlTime;

/** What was decided, append-only, and whose turn was when. */
@ApplicationScoped
public class Decisions {
    private final DispatchStore store;

    @Inject
    public Decisions(DispatchStore store) {
        this.store = store;
    }

    protected Decisions() {
        this(null);
    }

    /**
     * One choice after the other until the end of each transaction, on all nodes: two tickets graded at one moment do not both go to
     * whoever had room for one.
     */
    public void oneAtATime() {
        store.hold("dispatch_decision");
    }

    /** Keeps a decision; whoever was chosen has had a turn. */
    public long keep(DispatchProposal proposal, @Nullable String chosen, boolean automatic, String by, Instant at) {
        long id = store.first("""
                insert into dispatch_decision (ticket, rule_set, at, by_whom, chosen, automatic, proposal)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb)) returning id""", s -> {
            s.setString(1, proposal.ticket());
            s.setInt(2, proposal.version());
            s.setObject(3, SqlTime.utc(at));
            s.setString(4, by);
            s.setString(5, chosen);
            s.setBoolean(6, automatic);
            s.setString(7, DispatchJson.text(proposal));
        }, r -> r.getLong(1)).orElseThrow();
        if (chosen != null) {
            store.update("""
                    insert into dispatch_turn (login, turn) values (?, ?)
                    on conflict (login) do update set turn = greatest(dispatch_turn.turn, excluded.turn)""", s -> {
                s.setString(1, chosen);
                s.setLong(2, id);
            });
        }
        return id;
    }

    /** Number of the last turn, greater is later, of those who have had one. */
    public Map<String, Long> turns(Collection<String> logins) {
        Map<String, Long> turns = new HashMap<>();
        store.list("select login, turn from dispatch_turn where login = any (?)",
                s -> s.setArray(1, s.getConnection().createArrayOf("text", logins.toArray())),
                r -> turns.put(r.getString(1), r.getLong(2)));
        return turns;
    }

    /** On a ticket, the newest first. */
    public List<DispatchDecision> of(String ticket) {
        return store.list("""
                select id, ticket, at, by_whom, chosen, automatic, proposal from dispatch_decision where ticket = ? order by id desc""",
                s -> s.setString(1, ticket), Decisions::decision);
    }

    /** The same for a reader of the ticket, whom the reasons of those who did not get it do not concern. */
    public List<DispatchOutcome> outcomes(String ticket) {
        return store.list("""
                select id, at, by_whom, rule_set, chosen, automatic, jsonb_build_object('choices',
                    case when chosen is null then proposal -> 'excluded'
                         else jsonb_path_query_array(
                             proposal, '$.*[*] ? (@.login == $login)', jsonb_build_object('login', chosen)) end) as choices
                from dispatch_decision where ticket = ? order by id desc""",
                s -> s.setString(1, ticket), row -> new DispatchOutcome(
                        row.getLong("id"), DispatchStore.instant(row, "at"), row.getString("by_whom"), row.getInt("rule_set"),
                        row.getString("chosen"), row.getBoolean("automatic"), DispatchJson.choices(row.getString("choices"))));
    }

    private static DispatchDecision decision(ResultSet row) throws SQLException {
        return new DispatchDecision(
                row.getLong("id"), row.getString("ticket"), DispatchStore.instant(row, "at"), row.getString("by_whom"),
                row.getString("chosen"), row.getBoolean("automatic"), DispatchJson.proposal(row.getString("proposal")));
    }
}
