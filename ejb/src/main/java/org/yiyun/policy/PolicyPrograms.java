package org.yiyun.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.yiyun.platform.outbox.Broadcast;
import org.yiyun.platform.outbox.Broadcasts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.PolicyProgram;
import org.yiyun.policy.internal.CompiledTexts;
import org.yiyun.policy.internal.PolicySight;
import org.yiyun.policy.internal.PolicyStore;

/**
 * The compiled versions. Which one decides is read from the database each time, so all nodes agree from the moment of the
 * commit; the program of a text never changes and is compiled once on each node. That is done when the version is approved, so
 * that no call waits when it comes into force; what was in force before is compiled already if it is returned to.
 */
@ApplicationScoped
public class PolicyPrograms {
    private static final Logger LOG = Logger.getLogger(PolicyPrograms.class);
    private static final int MOST_KEPT = 200;

    private final PolicyStore store;
    private final Map<String, InForce> fixed = new ConcurrentHashMap<>();
    private final CompiledTexts texts = new CompiledTexts();

    @Inject
    public PolicyPrograms(PolicyStore store) {
        this.store = store;
    }

    /** For the proxy. */
    protected PolicyPrograms() {
        this(null);
    }

    /** The version that decides a day, as was known at a moment. */
    public Optional<InForce> inForce(String policy, LocalDate on, Instant known) {
        return store.inForce(policy, on, known).map(version -> of(policy, version));
    }

    /** A version, in force or not, as the archive has it. */
    public InForce of(String policy, int version) {
        String key = policy + " " + version;
        InForce ready = fixed.get(key);
        if (ready != null) {
            return ready;
        }
        PolicyStore.Content content = store.content(policy, version);
        InForce made = new InForce(policy, version, texts.of(content.text()));
        if (content.fixed()) {
            if (fixed.size() >= MOST_KEPT) {
                fixed.clear();
            }
            fixed.put(key, made);
        }
        return made;
    }

    /**
     * The same for a caller who names the version: institutions see what has been published and nobody's drafts.
     *
     * @throws BusinessException NOT_FOUND if there is no such version for the caller
     */
    public InForce seen(String policy, int version) {
        if (PolicySight.isOutside() && !store.isPublished(policy, version)) {
            throw BusinessException.notFound("policy-version", policy + " " + version);
        }
        return of(policy, version);
    }

    /**
     * What a text is compiled into, now or before.
     *
     * @throws BusinessException MALFORMED or INVALID with every fault of the text
     */
    public PolicyProgram of(String text) {
        return texts.of(text);
    }

    /** The policies that have ever been published. */
    public List<String> published() {
        return store.published();
    }

    /** A hint only: without it the first call compiles. */
    void prepare(@Observes Broadcasts broadcasts) {
        for (Broadcast news : broadcasts.news()) {
            if (news.type().equals(PolicyApproved.TYPE) || news.type().equals(PolicyPublished.TYPE)) {
                String[] version = news.key().split(" ");
                InForce ready = of(version[0], Integer.parseInt(version[1]));
                LOG.infof("policy %s version %d is ready", ready.policy(), ready.version());
            }
        }
    }
}
