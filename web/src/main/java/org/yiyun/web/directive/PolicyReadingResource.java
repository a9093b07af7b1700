package org.yiyun.web.directive;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yiyun.directive.DirectiveFiles;
import org.yiyun.directive.ReadingAid;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What is to be read beside a version of a policy: its text and reading aid (REQ-POL-11). */
@Path("policies/{policy}/versions/{version: [0-9]{1,9}}/reading")
@Produces(MediaType.APPLICATION_JSON)
public class PolicyReadingResource {
    @Inject
    private DirectiveFiles files;

    @GET
    @Operation(summary = "Texts and reading aids of a version", description = "Institutions find them once the version is published.")
    @Requires(Permission.POLICY_READ)
    public Page<ReadingAid> reading(@PathParam("policy") String policy, @PathParam("version") int version) {
        return Page.whole(files.reading(policy, version));
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "One of their files")
    @Requires(Permission.POLICY_READ)
    public Response file(@PathParam("policy") String policy, @PathParam("version") int version, @PathParam("id") long id) {
        return DirectiveFilesResource.file(files.readingFile(policy, version, id), files.readingContent(policy, version, id));
    }
}
