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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.platform.paging.Page;
import org.yiyun.roster.AddResource;
import org.yiyun.roster.ResourceList;
import org.yiyun.roster.ResourceService;
import org.yiyun.roster.ResourceView;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;

/** Emergency tools, resources and backup channels: the published list, and keeping the next one. */
@Path("duty/resources")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duty")
public class ResourcesResource {
    @Inject
    private ResourceService service;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "The published list of emergency resources", description = "Number 0 and empty before the first.")
    @Requires(Permission.DUTY_READ)
    public ResourceList published() {
        return service.published();
    }

    @GET
    @Path("draft")
    @Operation(summary = "What the next list would say")
    @Requires(Permission.DUTY_EDIT)
    public Page<ResourceView> kept() {
        return Page.whole(service.kept());
    }

    @POST
    @Requires(Permission.DUTY_EDIT)
    public Response add(AddResource command) {
        return creations.once(command, () -> {
            var resource = service.add(command);
            return Creations.created("/duty/resources/" + resource.id(), 0, resource);
        });
    }

    @POST
    @Path("{id: [0-9]{1,18}}/remove")
    @Consumes(MediaType.WILDCARD)
    @Requires(Permission.DUTY_EDIT)
    public Response remove(@PathParam("id") long id) {
        service.remove(id);
        return Response.noContent().build();
    }

    @POST
    @Path("publish")
    @Consumes(MediaType.WILDCARD)
    @Requires(Permission.DUTY_EDIT)
    public ResourceList publish() {
        return service.publish();
    }
}
