package org.yiyun.web.publicity;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Page;
import org.yiyun.publicity.CampaignCommand;
import org.yiyun.publicity.CampaignEventView;
import org.yiyun.publicity.CampaignFilter;
import org.yiyun.publicity.CampaignRow;
import org.yiyun.publicity.CampaignStatus;
import org.yiyun.publicity.CampaignVerb;
import org.yiyun.publicity.CampaignView;
import org.yiyun.publicity.ChannelView;
import org.yiyun.publicity.NewChannel;
import org.yiyun.publicity.PlanCampaign;
import org.yiyun.publicity.PublicityQueries;
import org.yiyun.publicity.PublicityService;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.Verbs;

/** Campaigns that make policies known (REQ-CONS-08). */
@Tag(name = "publicity", description = "Publicity of policies 政策宣传")
@Path("publicity")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PublicityResource {
    private static final int NAME = 60;
    private static final int WORDS = 200;

    @Inject
    private PublicityService service;

    @Inject
    private PublicityQueries queries;

    @Inject
    private Creations creations;

    @Inject
    private Verbs verbs;

    @POST
    @Operation(summary = "Plan a campaign", description = "A draft, to be handed in by the verb submit and approved by somebody else.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201", responseDescription = "The campaign, with Location and ETag")
    @Requires(Permission.PUBLICITY_EDIT)
    public Response plan(PlanCampaign plan) {
        return creations.once(plan, () -> {
            var campaign = service.plan(plan);
            return Creations.created("/publicity/" + campaign.number(), campaign.version(), campaign);
        });
    }

    @PUT
    @Path("{number}")
    @Operation(summary = "Write a draft anew", description = "Needs If-Match.")
    @APIResponseSchema(CampaignView.class)
    @Requires(Permission.PUBLICITY_EDIT)
    public Response replan(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, PlanCampaign plan) {
        var changed = service.replan(number, plan, ETags.required(ifMatch));
        return Resources.single(changed.version(), changed, null);
    }

    @GET
    @Operation(summary = "Campaigns, newest first", description = "Unknown parameters are refused.")
    @Parameter(name = "status", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.ARRAY, implementation = CampaignStatus.class))
    @Parameter(name = "channel", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "owner", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "directive", in = ParameterIn.QUERY, description = "Number of a policy text",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of number, title, goal, content or audience",
            schema = @Schema(implementation = String.class, maxLength = 200))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Under way on or after this day",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Under way on or before this day",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "overdue", in = ParameterIn.QUERY, description = "With an activity that is not recorded after its day",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before",
            schema = @Schema(implementation = String.class))
    @Requires(Permission.PUBLICITY_READ)
    public Page<CampaignRow> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var filter = new CampaignFilter(
                parameters.constants("status", CampaignStatus.class), parameters.text("channel", NAME), parameters.text("owner", NAME),
                parameters.text("directive", NAME), parameters.text("q", WORDS), parameters.date("from"), parameters.date("to"),
                parameters.flag("overdue"));
        var page = parameters.page();
        parameters.check();
        return queries.list(filter, page);
    }

    @GET
    @Path("channels")
    @Operation(summary = "By what people may be reached")
    @Requires(Permission.PUBLICITY_READ)
    public Page<ChannelView> channels() {
        return Page.whole(queries.channels());
    }

    @POST
    @Path("channels")
    @Operation(summary = "Add a channel")
    @APIResponseSchema(value = ChannelView.class, responseCode = "201")
    @Requires(Permission.PUBLICITY_APPROVE)
    public Response add(NewChannel channel) {
        return creations.once(channel, () -> Creations.created("/publicity/channels", 0, service.add(channel)));
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One campaign with its activities, voices and figures", description = "With ETag; 304 for If-None-Match.")
    @APIResponseSchema(CampaignView.class)
    @Requires(Permission.PUBLICITY_READ)
    public Response get(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var campaign = queries.get(number);
        return Resources.single(campaign.version(), campaign, known);
    }

    @GET
    @Path("{number}/history")
    @Operation(summary = "What happened to a campaign, reminders among it, oldest first")
    @Requires(Permission.PUBLICITY_READ)
    public Page<CampaignEventView> history(@PathParam("number") String number) {
        return Page.whole(queries.history(number));
    }

    /** The body is that of the verb's command; verbs that need nothing may come without one. */
    @POST
    @Path("{number}/{verb}")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(oneOf = {
        CampaignCommand.ApproveCampaign.class, CampaignCommand.ReturnCampaign.class, CampaignCommand.PlanActivity.class,
        CampaignCommand.MoveActivity.class, CampaignCommand.HoldActivity.class, CampaignCommand.CancelActivity.class,
        CampaignCommand.RecordVoice.class, CampaignCommand.AnswerVoice.class, CampaignCommand.SuggestVoice.class,
        CampaignCommand.TeachVoice.class, CampaignCommand.LinkSurvey.class, CampaignCommand.EndCampaign.class,
        CampaignCommand.WithdrawCampaign.class})))
    @APIResponseSchema(value = CampaignView.class, responseCode = "200", responseDescription = "The campaign as it is now")
    @Requires(Permission.PUBLICITY_READ)
    public Response apply(
            @PathParam("number") String number,
            @PathParam("verb") String path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body)
            throws IOException {
        return verbs.apply(path, CampaignVerb.ofPath(path), CampaignVerb::command, body, ifMatch,
                (command, version) -> service.apply(number, command, version), CampaignView::version);
    }
}
