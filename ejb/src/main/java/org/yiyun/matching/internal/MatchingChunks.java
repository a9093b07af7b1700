package org.yiyun.matching.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.ejb3.annotation.TransactionTimeout;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobToken;
import org.yiyun.matching.MatchingState;
import org.yiyun.matching.engine.Decision;
import org.yiyun.matching.engine.ItemText;
import org.yiyun.matching.engine.Lessons;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.Json;

/** The short transactions of the job; each checks that the job is still ours. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MatchingChunks {
    /** More lessons teach nothing new. */
    private static final int MOST_LESSONS = 200_000;

    private final Matchings matchings;
    private final NationalLibrary libraries;
    private final JobProgress progress;
    private final BusinessClock clock;

    @Inject
    public MatchingChunks(Matchings matchings, NationalLibrary libraries, JobProgress progress, BusinessClock clock) {
        this.matchings = matchings;
        this.libraries = libraries;
        this.progress = progress;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public MatchingChunks() {
        this(null, null, null, null);
    }

    /**
     * What the job works on.
     *
     * @param ids   of the items, by own code
     * @param taken own code by confirmed national code
     */
    public record Work(
            NationalLibrary.Snapshot national, Map<String, ItemText> byCode, List<ItemText> own, Map<String, Long> ids, Map<String, String> taken,
            Lessons lessons) {}

    /** A library of hundreds of thousands takes its time. */
    @TransactionTimeout(value = 30, unit = TimeUnit.MINUTES)
    public Work read(JobToken token) {
        ListOwner owner = owner(token);
        var national = libraries.inForce(owner.library(), clock.today());
        Map<String, ItemText> byCode = national.byCode();
        Lessons lessons = new Lessons();
        List<ItemText> own = new ArrayList<>();
        Map<String, Long> ids = new HashMap<>();
        for (MatchingItem item : matchings.listed(owner, MatchingState.OPEN)) {
            own.add(item.text());
            ids.put(item.code(), item.id());
            item.refusedCodes().forEach(code -> lessons.rejected(item.code(), code));
        }
        Map<String, String> taken = new HashMap<>();
        matchings.listed(owner, Set.of(MatchingState.CONFIRMED)).forEach(item -> taken.put(String.valueOf(item.nationalCode()), item.code()));
        matchings.confirmed(owner.library(), MOST_LESSONS, item -> {
            ItemText entry = byCode.get(String.valueOf(item.nationalCode()));
            if (entry != null) {
                lessons.confirmed(item.text(), entry);
            }
        });
        progress.progress(token, 0, own.size());
        return new Work(national, byCode, own, ids, taken, lessons);
    }

    private ListOwner owner(JobToken token) {
        var parameters = progress.parameters(token);
        return new ListOwner(parameters.getString("library"), parameters.getString("institution"), parameters.getString("region"));
    }

    /** Says how far the job is. */
    public void progress(JobToken token, long done, long total) {
        progress.progress(token, done, total);
    }

    /** Keeps some proposals; an item that somebody has decided meanwhile stays as it is. */
    public void write(JobToken token, Work work, List<Decision> decisions) {
        progress.advance(token, 0);
        Instant now = clock.now();
        Map<Long, Decision> byId = new HashMap<>();
        decisions.forEach(decision -> byId.put(work.ids().get(decision.own().id()), decision));
        for (MatchingItem item : matchings.lock(List.copyOf(byId.keySet()))) {
            item.propose(byId.get(item.id()), work.byCode(), now);
        }
        matchings.flush();
    }

    /** Writes the job's result, and the record if the job came of an import. */
    public void finish(JobToken token, String version) {
        ListOwner owner = owner(token);
        ListCounts counts = matchings.counts(owner);
        matchings.record(token.id()).ifPresent(record -> record.ended(version, counts, clock.now()));
        progress.result(token, Json.createObjectBuilder()
                .add("library", owner.library())
                .add("institution", owner.institution())
                .add("libraryVersion", version)
                .add("suggested", counts.suggested())
                .add("conflicts", counts.conflicts())
                .add("unmatched", counts.unmatched())
                .add("confirmed", counts.confirmed())
                .add("rejected", counts.rejected())
                .build());
    }
}
