package org.yiyun.web.matching;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.matching.CheckKind;
import org.yiyun.matching.ImportRecord;
import org.yiyun.matching.MatchingCheck;
import org.yiyun.matching.MatchingQueries;
import org.yiyun.matching.UntakenRow;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** Checks of matched lists (目录核查) and 《目录导入记录表》 (REQ-CAT-03, REQ-CAT-04). */
@Tag(name = "matchings")
@Path("matchings/{library}")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.MATCHING_READ)
public class MatchingChecksResource {
    private static final int NAME = 60;
    private static final String IMPORT = "imports/{id: [0-9a-fA-F-]{36}}";

    @Inject
    private MatchingQueries queries;

    @GET
    @Path("check")
    @Operation(summary = "Whether a list is matched completely and without fault",
            description = "Unmatched, doubly claimed, expired and over the price limit; all are counted, the first five hundred listed.")
    @Parameter(name = "institution", in = ParameterIn.QUERY, description = "For staff", schema = @Schema(implementation = String.class))
    @Parameter(name = "on", in = ParameterIn.QUERY, description = "Today unless given", schema = @Schema(implementation = String.class))
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "List only these", schema = @Schema(implementation = CheckKind.class))
    public MatchingCheck check(@PathParam("library") String library, @Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var institution = parameters.text("institution", NAME);
        var on = parameters.date("on");
        var kind = parameters.constant("kind", CheckKind.class);
        parameters.check();
        return queries.check(library, institution, on, kind);
    }

    @GET
    @Path("imports")
    @Operation(summary = "Imports of own lists, the newest first")
    @Parameter(name = "institution", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before", schema = @Schema(implementation = String.class))
    public Page<ImportRecord> imports(@PathParam("library") String library, @Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var institution = parameters.text("institution", NAME);
        var page = parameters.page();
        parameters.check();
        return queries.records(library, institution, page);
    }

    @GET
    @Path(IMPORT)
    @Operation(summary = "One import and what came of it")
    public ImportRecord record(@PathParam("library") String library, @PathParam("id") UUID id) {
        return queries.record(library, id);
    }

    @GET
    @Path(IMPORT + "/rejects")
    @Operation(summary = "Rows of a file that could not be taken, and why")
    public Page<UntakenRow> rejects(@PathParam("library") String library, @PathParam("id") UUID id) {
        return Page.whole(queries.rejects(library, id));
    }

    @GET
    @Path("imports.{format: docx|xlsx}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "《目录导入记录表》")
    @Parameter(name = "institution", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    public Response recordSheet(@PathParam("library") String library, @PathParam("format") String format, @Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var institution = parameters.text("institution", NAME);
        parameters.check();
        boolean word = format.equals("docx");
        return SavedFile.answer(
                queries.recordSheet(library, institution, word), word ? SavedFile.DOCX : SavedFile.XLSX,
                Resources.attachment("catalogue-imports." + format, "目录导入记录表." + format));
    }
}
