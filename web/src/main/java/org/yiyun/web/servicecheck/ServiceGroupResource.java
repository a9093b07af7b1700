package org.yiyun.web.servicecheck;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.servicecheck.AddMember;
import org.yiyun.servicecheck.EditPlan;
import org.yiyun.servicecheck.EndMember;
import org.yiyun.servicecheck.GroupService;
import org.yiyun.servicecheck.MemberView;
import org.yiyun.servicecheck.PlanView;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Resources;

/** The supervision group and its plans (REQ-CMPL-08). */
@Tag(name = "service-checks", description = "Checks of the supervision group 服务质量检查")
@Path("service-group")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ServiceGroupResource {
    @Inject
    private GroupService service;

    @Inject
    private Creations creations;

    @GET
    @Path("members")
    @Operation(summary = "Who is and was in the group")
    @Requires(Permission.SERVICE_CHECK_READ)
    public Page<MemberView> members() {
        return Page.whole(service.members());
    }

    @POST
    @Path("members")
    @Operation(summary = "Let somebody join the group")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    @Requires(Permission.SERVICE_CHECK_LEAD)
    public Response add(AddMember request) {
        return creations.once(request, () -> {
            var member = service.add(request);
            return Creations.created("/service-group/members", 0, member);
        });
    }

    @POST
    @Path("members/{id}/end")
    @Operation(summary = "Say somebody's last day in the group")
    @APIResponseSchema(MemberView.class)
    @Requires(Permission.SERVICE_CHECK_LEAD)
    public Response end(@PathParam("id") long id, EndMember request) {
        return creations.once(request, () -> Creations.changed(0, service.end(id, request)));
    }

    @GET
    @Path("plans")
    @Operation(summary = "What the group checks how often")
    @Requires(Permission.SERVICE_CHECK_READ)
    public Page<PlanView> plans() {
        return Page.whole(service.plans());
    }

    @POST
    @Path("plans")
    @Operation(summary = "Make a plan", description = "Its checks come to be by themselves when their period is over.")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    @Requires(Permission.SERVICE_CHECK_LEAD)
    public Response plan(EditPlan plan) {
        return creations.once(plan, () -> {
            var made = service.plan(plan);
            return Creations.created("/service-group/plans/" + made.id(), made.version(), made);
        });
    }

    @PUT
    @Path("plans/{id}")
    @Operation(summary = "Change a plan", description = "Needs If-Match. Checks that are there stay as they are.")
    @APIResponseSchema(PlanView.class)
    @Requires(Permission.SERVICE_CHECK_LEAD)
    public Response replan(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, EditPlan plan) {
        var changed = service.replan(id, plan, ETags.required(ifMatch));
        return Resources.single(changed.version(), changed, null);
    }
}
