package org.yiyun.web.insured;

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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.insured.ChangeRule;
import org.yiyun.insured.ChannelDay;
import org.yiyun.insured.ChannelService;
import org.yiyun.insured.ChannelView;
import org.yiyun.insured.EditChannel;
import org.yiyun.insured.RuleView;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;

/** The channels with their use, and the rules of suggestions (REQ-SCP-08). */
@Tag(name = "insured", description = "Query services for insured persons 参保人员便捷服务")
@Path("insured-channels")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InsuredChannelsResource {
    private static final int DAYS = 30;

    @Inject
    private ChannelService service;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "The channels with today's use, in order of their codes")
    @Requires(Permission.INSURED_CHANNEL)
    public Page<ChannelView> list() {
        return Page.whole(service.list());
    }

    @POST
    @Operation(summary = "Make a channel", description = "Its account needs INSURED_QUERY.")
    @APIResponseSchema(value = ChannelView.class, responseCode = "201")
    @Requires(Permission.INSURED_CHANNEL)
    public Response make(EditChannel channel) {
        return creations.once(channel, () -> {
            var made = service.save(channel, null);
            return Creations.created("/insured-channels/" + made.code(), made.version(), made);
        });
    }

    @PUT
    @Path("{code}")
    @Operation(summary = "Change a channel", description = "Needs If-Match.")
    @APIResponseSchema(ChannelView.class)
    @Requires(Permission.INSURED_CHANNEL)
    public Response change(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, EditChannel channel) {
        if (!code.equals(channel.code())) {
            throw BusinessException.invalid("code", "field.unknown", Map.of("id", channel.code()));
        }
        var changed = service.save(channel, ETags.required(ifMatch));
        return Resources.single(changed.version(), changed, null);
    }

    @GET
    @Path("{code}/use")
    @Operation(summary = "How a channel was used, by day, the latest first", description = "Counts, refusals, and the time in which 95 of 100 "
            + "answers were given.")
    @Parameter(name = "days", in = ParameterIn.QUERY, description = "Today and how many days before it; 30 unless told",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "92"))
    @Requires(Permission.INSURED_CHANNEL)
    public Page<ChannelDay> use(@PathParam("code") String code, @Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        Integer days = parameters.number("days", 1, ChannelService.MOST_DAYS);
        parameters.check();
        return Page.whole(service.use(code, days == null ? DAYS : days));
    }

    @GET
    @Path("rules")
    @Operation(summary = "The rules of suggestions with their days")
    @Requires(Permission.INSURED_CHANNEL)
    public Page<RuleView> rules() {
        return Page.whole(service.rules());
    }

    @POST
    @Path("rules")
    @Operation(summary = "A rule is another one from a day on")
    @Requires(Permission.INSURED_CHANNEL)
    public Page<RuleView> changeRule(ChangeRule change) {
        return Page.whole(service.changeRule(change));
    }
}
