package org.yiyun.web.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.transaction.ChangeScheme;
import org.yiyun.transaction.ChangeThreshold;
import org.yiyun.transaction.SchemeView;
import org.yiyun.transaction.SpellView;
import org.yiyun.transaction.ThresholdView;
import org.yiyun.transaction.TransactionFilter;
import org.yiyun.transaction.TransactionQueries;
import org.yiyun.transaction.TransactionRow;
import org.yiyun.transaction.TransactionRules;
import org.yiyun.transaction.TransactionService;
import org.yiyun.transaction.TransactionState;
import org.yiyun.transaction.TransactionSummary;
import org.yiyun.transaction.TransactionView;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.RecordBodyReader;

/** National transactions of institutions, and their log (REQ-BEN-13, REQ-BEN-16). */
@Tag(name = "transactions", description = "National transactions of institutions and their log 医保接口交易")
@Path("transactions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TransactionsResource {
    private static final int TEXT = 60;
    private static final int SLOWEST = 3_600_000;
    private static final String BOUNDED = "Where neither from nor one msgid or encounter is told: of the last day, which is that of to or today, "
            + "and of the day before it.";

    @Inject
    private TransactionService service;

    @Inject
    private TransactionQueries queries;

    @Inject
    private TransactionRules rules;

    @Inject
    private BusinessClock clock;

    @POST
    @Operation(
            summary = "A national transaction in its envelope",
            description = "1101, 2201 to 2208, 2301 to 2305, 2401 to 2405, 2501, 2502, 2601. The answer is the national envelope with "
                    + "status 200 also for a refusal: infcode 0 or -1, err_msg \"[code] what is wrong, what to do\", output.refusals with "
                    + "code, field, message and advice of each reason. The same msgid with the same content gets the same answer; after a "
                    + "failure (TX1008, TX2008, TX9001) the same message is worked on again.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @Requires(Permission.TRANSACTION_SEND)
    public Response exchange(InputStream body) throws IOException {
        return answer(null, body);
    }

    @POST
    @Path("{infno: [0-9]{4}[A-Z]?}")
    @Operation(summary = "The same with the number of the transaction in the address, which has to be that of the message")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @Requires(Permission.TRANSACTION_SEND)
    public Response exchangeOf(@PathParam("infno") String infno, InputStream body) throws IOException {
        return answer(infno, body);
    }

    private Response answer(@Nullable String infno, InputStream body) throws IOException {
        String answer = service.exchange(infno, RecordBodyReader.text(body));
        return Response.ok(answer.getBytes(UTF_8), MediaType.APPLICATION_JSON).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @GET
    @Path("records")
    @Operation(
            summary = "The log of transactions, the newest first; an institution sees its own",
            description = "By pages: limit and cursor; total is that of the whole selection. " + BOUNDED)
    @Parameter(name = "infno", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = TransactionState.class))
    @Parameter(name = "institution", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "code", in = ParameterIn.QUERY, description = "Of the refusal: TX3016", schema = @Schema(implementation = String.class))
    @Parameter(name = "msgid", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "encounter", in = ParameterIn.QUERY, description = "mdtrt_id", schema = @Schema(implementation = String.class))
    @Parameter(name = "from", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "slow", in = ParameterIn.QUERY, description = "At least so many milliseconds", schema = @Schema(implementation = Integer.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before", schema = @Schema(implementation = String.class))
    @Requires(Permission.TRANSACTION_READ)
    public Page<TransactionRow> records(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var filter = filter(parameters);
        var page = parameters.page();
        parameters.check();
        return queries.page(filter, page);
    }

    @GET
    @Path("records/{id: [0-9]{1,18}}")
    @Operation(
            summary = "A transaction with its message and answer, without personal data in clear",
            description = "The person is masked; whoever may see personal data sees number and name, which is recorded.")
    @Requires(Permission.TRANSACTION_READ)
    public TransactionView single(@PathParam("id") long id) {
        return queries.get(id);
    }

    @GET
    @Path("summary")
    @Operation(
            summary = "Counts by transaction, reasons of refusal, institutions, and the slowest ones",
            description = "Filters as of the log. " + BOUNDED)
    @Parameter(name = "infno", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = TransactionState.class))
    @Parameter(name = "institution", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "from", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Requires(Permission.TRANSACTION_READ)
    public TransactionSummary summary(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var filter = filter(parameters);
        parameters.check();
        return queries.summary(filter);
    }

    private TransactionFilter filter(Parameters parameters) {
        Instant from = parameters.from("from");
        Instant to = parameters.to("to");
        parameters.inOrder(from, to);
        return new TransactionFilter(
                parameters.text("infno", TEXT), parameters.constants("state", TransactionState.class), parameters.text("institution", TEXT),
                parameters.text("code", TEXT), parameters.text("msgid", TEXT), parameters.text("encounter", TEXT), from, to,
                parameters.number("slow", 0, SLOWEST)).bounded(clock.today());
    }

    @GET
    @Path("thresholds")
    @Operation(summary = "From what threshold on a ticket is opened, with its days")
    @Requires(Permission.TRANSACTION_READ)
    public Page<ThresholdView> thresholds() {
        return Page.whole(rules.thresholds());
    }

    @POST
    @Path("thresholds")
    @Operation(summary = "The threshold is another one from a day on")
    @Requires(Permission.TRANSACTION_RULE)
    public Page<ThresholdView> changeThreshold(ChangeThreshold change) {
        return Page.whole(rules.change(change));
    }

    @GET
    @Path("schemes")
    @Operation(summary = "By which scheme each insurance is settled, with its days")
    @Requires(Permission.TRANSACTION_READ)
    public Page<SchemeView> schemes() {
        return Page.whole(rules.schemes());
    }

    @POST
    @Path("schemes")
    @Operation(summary = "An insurance is settled by another scheme from a day on")
    @Requires(Permission.TRANSACTION_RULE)
    public Page<SchemeView> changeScheme(ChangeScheme change) {
        return Page.whole(rules.change(change));
    }

    @GET
    @Path("spells")
    @Operation(summary = "When transactions were over their threshold, with the tickets")
    @Requires(Permission.TRANSACTION_READ)
    public Page<SpellView> spells() {
        return Page.whole(rules.spells());
    }
}
