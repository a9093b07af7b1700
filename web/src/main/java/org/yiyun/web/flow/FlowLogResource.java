package org.yiyun.web.flow;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.FlowImportView;
import org.yiyun.flow.FlowService;
import org.yiyun.flow.PutEvents;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.FileNames;
import org.yiyun.web.rest.Parts;
import org.yiyun.web.rest.RejectedLines;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** The logs of flows whose cases are brought (REQ-SCP-09). */
@Tag(name = "flows", description = "Business flows before and after changes 业务流程优化")
@Path("flow-logs/{flow}")
@Produces(MediaType.APPLICATION_JSON)
public class FlowLogResource {
    @Inject
    private FlowService service;

    @Inject
    private Creations creations;

    @POST
    @Path("events")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Bring steps of cases", description = "At most 1000; a step is known by its case, its name and its beginning, and the same "
            + "again changes nothing. Roles, not names; a number of a case with a number of a person in it is refused.")
    @APIResponseSchema(FlowImportView.class)
    @Requires(Permission.FLOW_EDIT)
    public Response put(@PathParam("flow") String flow, PutEvents events) {
        return creations.once(events, () -> Creations.changed(0, service.put(flow, events)));
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Bring steps of cases as a file", description = "Part file: xlsx or csv with headings, at most 20 MiB and 50,000 lines.")
    @Requires(Permission.FLOW_EDIT)
    public FlowImportView take(@PathParam("flow") String flow, @FormParam("file") @Nullable EntityPart file) throws IOException {
        var part = Parts.file(file);
        try (InputStream content = part.getContent()) {
            return service.take(flow, FileNames.label(Parts.name(part)), content);
        }
    }

    @GET
    @Path("imports")
    @Operation(summary = "What was brought, the newest first")
    @Requires(Permission.FLOW_EDIT)
    public Page<FlowImportView> imports(@PathParam("flow") String flow) {
        return Page.whole(service.imports(flow));
    }

    @GET
    @Path("imports/{id: [0-9]{1,18}}/rejects")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "Lines that were not taken, as csv")
    @Requires(Permission.FLOW_EDIT)
    public Response rejects(@PathParam("flow") String flow, @PathParam("id") long id) {
        return SavedFile.answer(
                RejectedLines.csv(service.rejects(flow, id)), RejectedLines.TYPE, Resources.attachment("events-rejected-" + id + ".csv"));
    }
}
