package org.yiyun.web.register;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Page;
import org.yiyun.register.ImprovementService;
import org.yiyun.register.ImprovementStatus;
import org.yiyun.register.ImprovementView;
import org.yiyun.register.MilestoneService;
import org.yiyun.register.MilestoneView;
import org.yiyun.register.ProposeImprovement;
import org.yiyun.register.RecordMilestone;
import org.yiyun.register.RecordWork;
import org.yiyun.register.Staffing;
import org.yiyun.register.StaffingQueries;
import org.yiyun.register.SummaryService;
import org.yiyun.register.WorkService;
import org.yiyun.register.WorkView;
import org.yiyun.register.WorkYear;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** What is written down about the contract: staff, assurance work, suggestions. */
@Path("registers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registers")
public class RegistersResource {
    private static final String ID = "{id: [0-9]{1,18}}";

    @Inject
    private StaffingQueries staffing;

    @Inject
    private WorkService work;

    @Inject
    private ImprovementService improvements;

    @Inject
    private SummaryService summaries;

    @Inject
    private MilestoneService milestones;

    @Inject
    private Creations creations;

    @Inject
    private BusinessClock clock;

    /** Why a record counts no more. */
    public record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** Whether a suggestion is accepted, and why or why not. */
    public record Decision(@NotNull Boolean accepted, @NotBlank @Size(max = 2000) String reason) {}

    /** Which day a milestone was reached on. */
    public record ReachMilestone(@NotNull LocalDate reachedOn) {}

    /** What came of a suggestion. */
    public record Outcome(@NotBlank @Size(max = 2000) String result) {}

    @GET
    @Path("staffing")
    @Operation(summary = "Active staff against what the contract wants")
    @Requires(Permission.REPORT_READ)
    public Page<Staffing> staffing() {
        return Page.whole(staffing.staffing());
    }

    @GET
    @Path("work")
    @Operation(summary = "Assurance work, guidance and writing of a year, with its totals")
    @Parameter(name = "year", in = ParameterIn.QUERY, description = "this one if absent", schema = @Schema(type = SchemaType.INTEGER))
    @Requires({Permission.TICKET_HANDLE, Permission.REPORT_READ})
    public WorkYear work(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var year = parameters.number("year", 2000, 2199);
        parameters.check();
        return work.year(year == null ? clock.today().getYear() : year);
    }

    @POST
    @Path("work")
    @Operation(summary = "Record work that was done")
    @APIResponseSchema(value = WorkView.class, responseCode = "201", responseDescription = "The record")
    @Requires(Permission.TICKET_HANDLE)
    public Response record(RecordWork command) {
        return creations.once(command, () -> {
            var recorded = work.record(command);
            return Creations.created("/registers/work?year=" + recorded.onDate().getYear(), 0, recorded);
        });
    }

    @POST
    @Path("work/" + ID + "/void")
    @Operation(summary = "Make a record count no more")
    @Requires({Permission.TICKET_HANDLE, Permission.REPORT_RUN})
    public WorkView revoke(@PathParam("id") long id, Reason reason) {
        return work.revoke(id, reason.reason());
    }

    @GET
    @Path("summary")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "《管理运营总结》 of a period as a Word document")
    @Parameter(name = "from", in = ParameterIn.QUERY, required = true, description = "first day", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(name = "to", in = ParameterIn.QUERY, required = true, description = "last day", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Requires(Permission.REPORT_READ)
    public Response summary(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var from = parameters.requiredDate("from");
        var to = parameters.requiredDate("to");
        parameters.check();
        var file = summaries.summary(from, to);
        return SavedFile.answer(file.content(), file.mediaType(), Resources.attachment("management-summary.docx", file.name()));
    }

    @GET
    @Path("improvements")
    @Operation(summary = "Suggestions, the newest first")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = ImprovementStatus.class))
    @Requires({Permission.TICKET_HANDLE, Permission.REPORT_READ})
    public Page<ImprovementView> improvements(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var status = parameters.constants("status", ImprovementStatus.class);
        parameters.check();
        return Page.whole(improvements.list(null).stream().filter(one -> status.isEmpty() || status.contains(one.status())).toList());
    }

    @POST
    @Path("improvements")
    @Operation(summary = "Propose something")
    @APIResponseSchema(value = ImprovementView.class, responseCode = "201", responseDescription = "The suggestion")
    @Requires({Permission.TICKET_HANDLE, Permission.REPORT_RUN})
    public Response propose(ProposeImprovement words) {
        return creations.once(words, () -> {
            var proposed = improvements.propose(words);
            return Creations.created("/registers/improvements", proposed.version(), proposed);
        });
    }

    @POST
    @Path("improvements/" + ID + "/decide")
    @Operation(summary = "Accept or decline what somebody else proposed")
    @Requires(Permission.CHANGE_APPROVE)
    public ImprovementView decide(@PathParam("id") long id, Decision decision) {
        return improvements.decide(id, decision.accepted(), decision.reason());
    }

    @POST
    @Path("improvements/" + ID + "/finish")
    @Operation(summary = "Say what came of an accepted suggestion")
    @Requires({Permission.TICKET_HANDLE, Permission.REPORT_RUN})
    public ImprovementView finish(@PathParam("id") long id, Outcome outcome) {
        return improvements.finish(id, outcome.result());
    }

    @GET
    @Path("milestones")
    @Operation(summary = "Milestones of the contract, in order of their days")
    @Requires(Permission.REPORT_READ)
    public Page<MilestoneView> milestones() {
        return Page.whole(milestones.milestones());
    }

    @POST
    @Path("milestones")
    @Operation(summary = "Add a milestone")
    @APIResponseSchema(value = MilestoneView.class, responseCode = "201", responseDescription = "The milestone")
    @Requires(Permission.REPORT_RUN)
    public Response milestone(RecordMilestone command) {
        return creations.once(command, () -> {
            var added = milestones.add(command);
            return Creations.created("/registers/milestones", added.version(), added);
        });
    }

    @POST
    @Path("milestones/" + ID + "/reach")
    @Operation(summary = "Say on which day a milestone was reached")
    @Requires(Permission.REPORT_RUN)
    public MilestoneView reach(@PathParam("id") long id, ReachMilestone day) {
        return milestones.reach(id, day.reachedOn());
    }
}
