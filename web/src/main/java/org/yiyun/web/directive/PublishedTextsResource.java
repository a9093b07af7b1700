package org.yiyun.web.directive;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yiyun.directive.DirectiveFiles;
import org.yiyun.directive.PublishedText;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The texts of policies that are published, for everybody who may read policies, institutions among them (REQ-POL-11). */
@Path("policies/texts")
@Produces(MediaType.APPLICATION_JSON)
public class PublishedTextsResource {
    @Inject
    private DirectiveFiles files;

    @GET
    @Operation(summary = "Texts and reading aids of all published versions",
            description = "The newest text first; the files are fetched beside their version, at policies/{policy}/versions/{version}/reading/{id}.")
    @Requires(Permission.POLICY_READ)
    public Page<PublishedText> published() {
        return Page.whole(files.published());
    }
}
