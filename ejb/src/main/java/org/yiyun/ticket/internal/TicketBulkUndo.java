package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.yiyun.job.ItemWork;
import org.yiyun.job.JobUndo;
import org.yiyun.job.JobUndoService;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketBulk;
import org.yiyun.ticket.TicketVerb;

/** Undoes what a job of {@link TicketBulk} did, ticket by ticket, the last first. */
@ApplicationScoped
public class TicketBulkUndo implements ItemWork, JobUndo {
    private final JobUndoService jobs;
    private final TicketUndoing undoing;

    @Inject
    public TicketBulkUndo(JobUndoService jobs, TicketUndoing undoing) {
        this.jobs = jobs;
        this.undoing = undoing;
    }

    /** For the proxy. */
    protected TicketBulkUndo() {
        this(null, null);
    }

    @Override
    public String undoes() {
        return TicketBulkWork.JOB;
    }

    @Override
    public String job() {
        return "ticket-bulk-undo";
    }

    @Override
    public Permission permission() {
        return Permission.TICKET_BULK;
    }

    @Override
    public boolean canUndo(JsonObject parameters) {
        return TicketUndoing.canUndo(
                TicketVerb.valueOf(parameters.getString(TicketBulkWork.VERB)), parameters.getJsonObject(TicketBulkWork.BODY));
    }

    @Override
    public List<String> items(JsonObject parameters) {
        return jobs.done(undone(parameters));
    }

    /** A job from before there was undoing has left nothing to undo it by: its tickets are refused as not found. */
    @Override
    public JsonObject apply(String number, JsonObject parameters) {
        var facts = jobs.result(undone(parameters), number)
                .map(result -> result.getJsonObject(TicketBulkWork.UNDO))
                .orElseThrow(() -> BusinessException.notFound("job", number));
        var verb = TicketVerb.valueOf(facts.getString(TicketBulkWork.VERB));
        var ticket = undoing.undo(number, verb, facts);
        return Json.createObjectBuilder().add("ticketStatus", ticket.status().name()).add("version", ticket.version()).build();
    }

    private static UUID undone(JsonObject parameters) {
        return UUID.fromString(parameters.getString(JobUndo.JOB));
    }
}
