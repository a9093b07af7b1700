package org.yiyun.web.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditQueries;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The check of the audit chain, for programs that watch it and for the drill after a restore. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit", description = "Audit 审计")
public class AuditResource {
    @Inject
    private AuditQueries queries;

    /**
     * What the check found.
     *
     * @param intact   every link is right and no entry is missing
     * @param sealed   entries in the chain
     * @param waiting  entries that wait for their link
     * @param missing  entries that are neither in the chain nor waiting
     * @param brokenAt first position whose hash is wrong, null if there is none
     * @param head     hash of the last position, to be compared with copies kept elsewhere
     */
    public record ChainBody(boolean intact, long sealed, long waiting, long missing, @Nullable Long brokenAt, String head) {}

    @GET
    @Path("chain")
    @Operation(summary = "The audit chain, recomputed", description = "About a second for 300,000 entries.")
    @Requires(Permission.AUDIT_READ)
    public ChainBody chain() {
        var chain = queries.verify();
        return new ChainBody(chain.intact(), chain.sealed(), chain.waiting(), chain.missing(), chain.brokenAt(), chain.head());
    }
}
