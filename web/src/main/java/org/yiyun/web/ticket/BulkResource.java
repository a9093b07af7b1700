package org.yiyun.web.ticket;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.job.JobView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.TicketBulk;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.web.job.JobBody;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Languages;

/** One verb for many tickets: 202 and a job, whose result tells of each ticket. */
@Path("tickets/bulk")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BulkResource {
    @Inject
    private TicketBulk bulk;

    @Inject
    private Creations creations;

    /**
     * The order.
     *
     * @param verb    as in the paths: {@code assign}
     * @param numbers of the tickets; or {@code filter}, with the names of the list's parameters
     * @param body    of the verb's command
     */
    public record BulkOrder(
            @NotBlank @Size(max = 40) String verb,
            @Nullable @Size(min = 1, max = TicketBulk.MAX_TICKETS) List<String> numbers,
            @Nullable JsonObject filter,
            @Nullable JsonObject body) {}

    @POST
    @Tag(name = "tickets")
    @Operation(summary = "One verb for many tickets", description = "The job's result tells of each ticket.")
    @APIResponseSchema(value = JobView.class, responseCode = "202", responseDescription = "The job; Location leads to it")
    @Requires(Permission.TICKET_BULK)
    public Response apply(BulkOrder order, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var verb = verb(order.verb());
        if ((order.numbers() == null) == (order.filter() == null)) {
            throw BusinessException.invalid("", "field.either", Map.of("allowed", "numbers filter"));
        }
        return creations.once(order, () -> {
            var job = start(verb, order);
            return Creations.accepted("/jobs/" + job.id(), JobBody.of(job, Languages.of(language)));
        });
    }

    private JobView start(TicketVerb verb, BulkOrder order) {
        var body = order.body() == null ? JsonValue.EMPTY_JSON_OBJECT : order.body();
        try {
            return order.numbers() != null
                    ? bulk.apply(verb, body, order.numbers())
                    : bulk.apply(verb, body, TicketParameters.filter(order.filter()));
        } catch (BusinessException refused) {
            throw new BusinessException(refused.type(), refused.params(), refused.errors().stream().map(BulkResource::inBody).toList());
        }
    }

    /** The command's faults lie in the order's {@code body}. */
    private static FieldError inBody(FieldError error) {
        return error.path().startsWith("filter.") ? error : new FieldError("body." + error.path(), error.key(), error.params());
    }

    private static TicketVerb verb(String path) {
        return TicketVerb.ofPath(path).orElseThrow(() -> BusinessException.invalid("verb", "field.enum", Map.of("allowed",
                Arrays.stream(TicketVerb.values()).map(TicketVerb::path).collect(Collectors.joining(" ")))));
    }
}
