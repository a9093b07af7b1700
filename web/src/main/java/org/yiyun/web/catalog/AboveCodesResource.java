package org.yiyun.web.catalog;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.catalog.AboveCodeService;
import org.yiyun.catalog.AboveCodes;
import org.yiyun.catalog.SetAboveCodes;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The codes by which files of limits say what becomes of the part above, as dated data (REQ-CODE-05). */
@Tag(name = "above-limit-codes", description = "Codes of what is above a limit 超限处理方式代码")
@Path("above-limit-codes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AboveCodesResource {
    @Inject
    private AboveCodeService service;

    @GET
    @Operation(summary = "All codes with the day from which files have them, the latest first")
    @Requires(Permission.CATALOG_READ)
    public Page<AboveCodes> list() {
        return Page.whole(service.list());
    }

    @POST
    @Operation(summary = "From a day on, read and write files by other codes")
    @Requires(Permission.CATALOG_PUBLISH)
    public Page<AboveCodes> set(SetAboveCodes codes) {
        return Page.whole(service.set(codes));
    }
}
