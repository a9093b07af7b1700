package org.yiyun.web.roster;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.platform.paging.Page;
import org.yiyun.roster.DeputyService;
import org.yiyun.roster.DeputyView;
import org.yiyun.roster.NameDeputy;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;

/** Key posts with an A and a B person (关键岗位AB角). */
@Path("duty/deputies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duty")
public class DeputiesResource {
    @Inject
    private DeputyService service;

    @Inject
    private Creations creations;

    @GET
    @Requires(Permission.DUTY_READ)
    public Page<DeputyView> list() {
        return Page.whole(service.list());
    }

    @POST
    @Requires(Permission.DUTY_EDIT)
    public Response name(NameDeputy command) {
        return creations.once(command, () -> {
            var deputy = service.name(command);
            return Creations.created("/duty/deputies/" + deputy.id(), deputy.version(), deputy);
        });
    }

    @POST
    @Path("{id: [0-9]{1,18}}/end")
    @Consumes(MediaType.WILDCARD)
    @Requires(Permission.DUTY_EDIT)
    public Response end(@PathParam("id") long id) {
        service.end(id);
        return Response.noContent().build();
    }
}
