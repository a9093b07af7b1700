package org.yiyun.web.policy;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyTableService;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.policy.TablePreview;
import org.yiyun.policy.TableSheet;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Resources;

/** The rows of a decision table of a version: read with what their cells can be, looked at while they are edited, saved as a new draft. */
@Path("policies/{policy}/versions/{version: [0-9]{1,9}}/tables/{table}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PolicyTablesResource {
    @Inject
    private PolicyTableService tables;

    @Inject
    private PolicyQueries queries;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "A decision table with what its cells can be", description = "With ETag, to be sent as If-Match when the edited rows are saved.")
    @APIResponseSchema(TableSheet.class)
    @Requires(Permission.POLICY_READ)
    public Response table(@PathParam("policy") String policy, @PathParam("version") int version, @PathParam("table") String table,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        TableSheet sheet = tables.sheet(policy, version, table);
        return Resources.single(sheet.newest(), sheet, known);
    }

    @POST
    @Path("check")
    @Operation(summary = "Whether edited rows are complete and exclusive", description = "The first case without a row, which rows overlap and on which case, and what is wrong in any cell. Changes nothing.")
    @Requires(Permission.POLICY_EDIT)
    public TableReportBody check(@PathParam("policy") String policy, @PathParam("version") int version, @PathParam("table") String table,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language, TableBody body) {
        return TableReportBody.of(
                tables.check(body.edit(policy, version, table, 0)), queries.program(policy, version).definition(), Languages.of(language));
    }

    @POST
    @Path("difference")
    @Operation(summary = "What the policy's text would say otherwise than that of the version in force", description = "Changes nothing.")
    @Requires(Permission.POLICY_EDIT)
    public TablePreview difference(@PathParam("policy") String policy, @PathParam("version") int version, @PathParam("table") String table, TableBody body) {
        return tables.preview(body.edit(policy, version, table, 0));
    }

    @POST
    @Operation(summary = "Save edited rows as a new draft", description = "With If-Match: 412 if the policy has got a newer version since the table was read. 422 with the first case without a row, rows that overlap, and what is wrong in any cell.")
    @APIResponseSchema(value = PolicyVersionView.class, responseCode = "201")
    @Requires(Permission.POLICY_EDIT)
    public Response save(@PathParam("policy") String policy, @PathParam("version") int version, @PathParam("table") String table,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, TableBody body) {
        int newest = ETags.required(ifMatch);
        return creations.once(body, () -> {
            PolicyVersionView draft = tables.save(body.edit(policy, version, table, newest));
            return Creations.created("/policies/" + policy + "/versions/" + draft.version(), draft.edition(), draft);
        });
    }
}
