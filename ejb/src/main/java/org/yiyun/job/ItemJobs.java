package org.yiyun.job;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.yiyun.job.internal.ItemJournal;
import org.yiyun.job.internal.JobProblems;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.Outage;

/** The steps of an {@link ItemWork} job, for the batch module. Runs in the name of the job's caller, whom the adapter binds. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ItemJobs {
    private static final Logger LOG = Logger.getLogger(ItemJobs.class);

    private final Instance<ItemWork> works;
    private final ItemJournal journal;

    @Inject
    public ItemJobs(Instance<ItemWork> works, ItemJournal journal) {
        this.works = works;
        this.journal = journal;
    }

    /** For the proxy. */
    protected ItemJobs() {
        this(null, new ItemJournal());
    }

    /** Writes down what there is to do. Done again after a failure it finds the same list. */
    public void collect(JobToken token) {
        journal.collect(token, this::work);
    }

    /** The next items that nobody has done, in order. */
    public List<Integer> pending(JobToken token, int after, int limit) {
        return journal.pending(token, after, limit);
    }

    /**
     * Does items: all of them in one transaction, for most of what an item costs is the wait for the disk at its end; if one of
     * them fails, nothing of the group is kept and each is done alone. A refusal is the item's result; so is a failure of ours,
     * which is logged. If the surroundings failed, most often the database, the item is still to be done and the job ends here to
     * go on with it later.
     */
    public void apply(JobToken token, List<Integer> sequences) {
        var order = journal.order(token);
        var work = work(order.name());
        Function<String, JsonObject> item = text -> work.apply(text, order.parameters());
        if (sequences.size() == 1 || !together(token, sequences, item)) {
            sequences.forEach(sequence -> alone(token, sequence, item));
        }
    }

    /** False if nothing was done. */
    private boolean together(JobToken token, List<Integer> sequences, Function<String, JsonObject> item) {
        try {
            journal.apply(token, sequences, item);
            return true;
        } catch (BusinessException refused) {
            return false;
        } catch (EJBException failed) {
            throwIfLost(failed);
            return false;
        }
    }

    private void alone(JobToken token, int sequence, Function<String, JsonObject> item) {
        try {
            journal.apply(token, List.of(sequence), item);
        } catch (BusinessException refused) {
            if (Outage.isBehind(refused)) {
                throw refused;
            }
            journal.refuse(token, sequence, JobProblems.of(refused));
        } catch (EJBException failed) {
            throwIfLost(failed);
            if (Outage.isBehind(failed)) {
                throw failed;
            }
            LOG.errorf(failed, "job %s, item %d", token.id(), sequence);
            journal.refuse(token, sequence, JobProblems.of(failed));
        }
    }

    private static void throwIfLost(EJBException failed) {
        if (failed.getCause() instanceof JobLost lost) {
            throw lost;
        }
    }

    /** Makes the job's result of those of its items. */
    public JsonObject summary(JobToken token) {
        return journal.summary(token);
    }

    private ItemWork work(String name) {
        return works.stream()
                .filter(work -> work.job().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does " + name));
    }
}
