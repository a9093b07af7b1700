package org.yiyun.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.yiyun.platform.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.yiyun.job.JobService;
import org.yiyun.job.JobView;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.Sha256;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.internal.TicketBulkWork;

/**
 * One verb for many tickets (批量操作), as a job with a result for each ticket. Some verbs can be undone as a job again
 * ({@link org.yiyun.job.JobUndoService}): a grade, an assignment, an acceptance, a pause, its end, and an internal remark.
 */
@Stateless
public class TicketBulk {
    /** Tickets of one job. */
    public static final int MAX_TICKETS = 10_000;

    private static final int DIGEST_DIGITS = 24;

    private final JobService jobs;
    private final RecordReader records;

    @Inject
    public TicketBulk(JobService jobs, RecordReader records) {
        this.jobs = jobs;
        this.records = records;
    }

    /** For the proxy. */
    protected TicketBulk() {
        this(null, null);
    }

    /**
     * Applies the verb to the tickets named.
     *
     * @param body of the verb's command, the same for all
     * @throws BusinessException INVALID if the body is none of the verb's; JOB_ALREADY_RUNNING while the same order is under way
     */
    @Requires(Permission.TICKET_BULK)
    public JobView apply(TicketVerb verb, JsonObject body, List<String> numbers) {
        var named = Json.createArrayBuilder(numbers.stream().distinct().toList());
        return start(verb, body, Json.createObjectBuilder().add(TicketBulkWork.NUMBERS, named).build());
    }

    /** Applies the verb to the tickets that match when the job starts. */
    @Requires(Permission.TICKET_BULK)
    public JobView apply(TicketVerb verb, JsonObject body, TicketFilter filter) {
        return start(verb, body, Json.createObjectBuilder().add(TicketBulkWork.FILTER, TicketBulkWork.json(filter)).build());
    }

    private JobView start(TicketVerb verb, JsonObject body, JsonObject which) {
        records.read(body, verb.command().asSubclass(Record.class));
        var parameters = Json.createObjectBuilder(which)
                .add(TicketBulkWork.VERB, verb.name())
                .add(TicketBulkWork.BODY, body)
                .build();
        // tells orders apart: while one is under way, the very same one is not begun a second time
        var digest = Sha256.hex(parameters.toString().getBytes(UTF_8)).substring(0, DIGEST_DIGITS);
        return jobs.get(jobs.start(TicketBulkWork.JOB, parameters, verb.path() + " " + digest));
    }
}
