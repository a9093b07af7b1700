package org.yiyun.matching;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.yiyun.job.JobToken;
import org.yiyun.matching.engine.Assignment;
import org.yiyun.matching.engine.Decision;
import org.yiyun.matching.engine.Matcher;
import org.yiyun.matching.engine.NationalIndex;
import org.yiyun.matching.engine.Proposal;
import org.yiyun.matching.internal.MatchingChunks;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * The work of the job that proposes: reads the library and the list, matches in memory outside of any transaction, because an entry is
 * given to one item of the whole list, and keeps what it found in short transactions. Done again after a failure it begins anew and
 * comes to the same, but for what people have decided meanwhile.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Requires(Permission.MATCHING_EDIT)
public class MatchingSteps {
    private static final int PART = 500;

    private final MatchingChunks chunks;

    @Inject
    public MatchingSteps(MatchingChunks chunks) {
        this.chunks = chunks;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MatchingSteps() {
        this(null);
    }

    /**
     * @param stopping asked now and then; a stopped job begins anew when it is restarted
     * @return whether it came to its end
     * @throws org.yiyun.job.JobLost if the job is no longer ours
     */
    public boolean run(JobToken token, BooleanSupplier stopping) {
        var work = chunks.read(token);
        var matcher = new Matcher(NationalIndex.of(work.national().entries()), work.lessons());
        List<Proposal> proposals = new ArrayList<>();
        for (var own : work.own()) {
            proposals.add(matcher.match(own));
            if (proposals.size() % PART == 0) {
                chunks.progress(token, proposals.size() / 2, work.own().size());
                if (stopping.getAsBoolean()) {
                    return false;
                }
            }
        }
        List<Decision> decisions = Assignment.of(proposals, work.taken());
        for (int from = 0; from < decisions.size(); from += PART) {
            int to = Math.min(decisions.size(), from + PART);
            chunks.write(token, work, decisions.subList(from, to));
            chunks.progress(token, (decisions.size() + to) / 2, decisions.size());
            if (stopping.getAsBoolean()) {
                return false;
            }
        }
        chunks.finish(token, work.national().version());
        return true;
    }
}
