package org.yiyun.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.sla.engine.RuleBook;
import org.yiyun.sla.internal.SlaStore;

/**
 * The clocks that facts make, by the rules and calendars of the database. For features that keep subjects with clocks;
 * it asks for no permission, because the facts are theirs.
 */
@ApplicationScoped
public class SlaService {
    private final SlaStore store;
    private final CalendarHistory calendars;
    private volatile @Nullable Loaded loaded;

    @Inject
    public SlaService(SlaStore store, CalendarHistory calendars) {
        this.store = store;
        this.calendars = calendars;
    }

    /** For the proxy. */
    protected SlaService() {
        this(null, null);
    }

    /** What holds now, read once for work on many subjects in one transaction. */
    public CurrentRules current() {
        Loaded now = loaded();
        return new CurrentRules(now.book, now.kinds, now.ticketProfiles, calendars.read());
    }

    /** The clocks of a ticket, by the profiles that run for tickets in this deployment, as they stand at a moment. */
    public List<Clock> clocksFor(Collection<ServiceFact> facts, Instant asOf) {
        return current().clocksFor(facts, asOf);
    }

    /** The clocks by these profiles, as they stand at a moment. */
    public List<Clock> clocksFor(Collection<ServiceFact> facts, Collection<String> profiles, Instant asOf) {
        return current().clocksFor(facts, profiles, asOf);
    }

    /** The clocks of a ticket at a moment, each with its derivation. */
    public List<ExplainedClock> explain(Collection<ServiceFact> facts, Instant asOf) {
        return current().explain(facts, asOf);
    }

    public List<ExplainedClock> explain(Collection<ServiceFact> facts, Collection<String> profiles, Instant asOf) {
        return current().explain(facts, profiles, asOf);
    }

    /** Service line and level scheme of a kind; empty if nobody has said anything of it. */
    public Optional<KindDefaults> defaultsOf(String kind) {
        return Optional.ofNullable(loaded().kinds.get(kind));
    }

    /** The rules that are known. */
    RuleBook rules() {
        return loaded().book;
    }

    /** Looks at the stamp each time: a rule approved on another node holds here at once. */
    private Loaded loaded() {
        String stamp = store.stamp();
        Loaded current = loaded;
        if (current == null || !current.stamp.equals(stamp)) {
            Map<String, KindDefaults> kinds = new HashMap<>();
            store.kinds().forEach(kind -> kinds.put(kind.kind(), kind));
            RuleBook book = new RuleBook(store.approvedRules().stream().map(SlaRuleView::rule).toList());
            current = new Loaded(stamp, book, store.profilesFor("TICKET"), kinds);
            loaded = current;
        }
        return current;
    }

    private record Loaded(String stamp, RuleBook book, List<String> ticketProfiles, Map<String, KindDefaults> kinds) {}
}
