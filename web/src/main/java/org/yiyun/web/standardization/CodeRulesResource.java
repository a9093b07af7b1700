package org.yiyun.web.standardization;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.catalog.CodeCheck;
import org.yiyun.catalog.CodeRule;
import org.yiyun.catalog.CodeRuleService;
import org.yiyun.catalog.CodeVerdict;
import org.yiyun.catalog.SetCodeRule;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Parameters;

/** The one check of codes, and where it is enforced, as dated data (REQ-STD-06). */
@Tag(name = "code-rules", description = "Where codes have to be national ones 编码校验规则")
@Path("code-rules")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CodeRulesResource {
    private static final int NAME = 60;

    @Inject
    private CodeRuleService service;

    @Inject
    private CodeCheck codes;

    @GET
    @Operation(summary = "All rules, the latest days first")
    @Requires(Permission.CATALOG_READ)
    public Page<CodeRule> list() {
        return Page.whole(service.list());
    }

    @POST
    @Operation(summary = "From a day on, refuse codes that are not in force where they come in, or take any")
    @Requires(Permission.CATALOG_PUBLISH)
    public Page<CodeRule> set(SetCodeRule rule) {
        return Page.whole(service.set(rule));
    }

    @GET
    @Path("check")
    @Operation(summary = "Whether a code is in force in a library on a day")
    @Parameter(name = "library", in = ParameterIn.QUERY, required = true, schema = @Schema(implementation = String.class, maxLength = NAME))
    @Parameter(name = "code", in = ParameterIn.QUERY, required = true, schema = @Schema(implementation = String.class, maxLength = NAME))
    @Parameter(name = "on", in = ParameterIn.QUERY, required = true, schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "knownOn", in = ParameterIn.QUERY, description = "As was known at that moment or at the end of that day; now if absent",
            schema = @Schema(implementation = Instant.class))
    @Requires(Permission.CATALOG_READ)
    public CodeVerdict check(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        String library = parameters.requiredText("library", NAME);
        String code = parameters.requiredText("code", NAME);
        LocalDate on = parameters.requiredDate("on");
        Instant knownOn = parameters.to("knownOn");
        parameters.check();
        return codes.check(library, code, on, knownOn);
    }
}
