package org.yiyun.web.standardization;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.review.CriteriaOfReviews;
import org.yiyun.standardization.review.ProposeCriteria;
import org.yiyun.standardization.review.ReviewCriteria;
import org.yiyun.web.rest.Creations;

/** The dated criteria of reviews (REQ-STD-03). */
@Tag(name = "standard-criteria", description = "Criteria of reviews 审核标准")
@Path("standard-criteria")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StandardCriteriaResource {
    @Inject
    private CriteriaOfReviews service;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "The criteria that hold today")
    @Requires(Permission.STANDARD_READ)
    public ReviewCriteria current() {
        return service.current();
    }

    @GET
    @Path("versions")
    @Operation(summary = "All versions, the newest first")
    @Requires(Permission.STANDARD_READ)
    public Page<ReviewCriteria> versions() {
        return Page.whole(service.list());
    }

    @POST
    @Path("versions")
    @Operation(summary = "Propose a version, whole", description = "It holds from its day once somebody else has approved it.")
    @APIResponseSchema(value = ReviewCriteria.class, responseCode = "201")
    @Requires(Permission.STANDARD_EDIT)
    public Response propose(ProposeCriteria words) {
        return creations.once(words, () -> {
            ReviewCriteria made = service.propose(words);
            return Creations.created("/standard-criteria/versions/" + made.version(), made.version(), made);
        });
    }

    @POST
    @Path("versions/{version: [0-9]{1,9}}/approve")
    @Operation(summary = "Approve a version that somebody else has proposed")
    @Requires(Permission.STANDARD_APPROVE)
    public ReviewCriteria approve(@PathParam("version") int version) {
        return service.approve(version);
    }
}
