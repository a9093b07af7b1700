package org.yiyun.web.directive;

import jakarta.inject.Inject;
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
import org.yiyun.directive.DirectiveDocuments;
import org.yiyun.directive.DirectivePaper;
import org.yiyun.document.DocumentView;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** The papers of a policy text, made from Word templates (REQ-POL-03, 04, 05, 06, 10). */
@Path("directives/{number}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directives")
public class DirectiveDocumentsResource {
    @Inject
    private DirectiveDocuments documents;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "The papers that were made, newest first")
    @Requires(Permission.POLICY_READ)
    public Page<DocumentView> list(@PathParam("number") String number) {
        return Page.whole(documents.list(number));
    }

    @POST
    @Path("{paper: [a-z][a-z-]*}")
    @Operation(summary = "Make a paper from its Word template", description = "configuration-plan, implementation-plan, "
            + "configuration-manual, test-cases, test-report, go-live-report or evaluation-report. Refused with what is missing.")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201")
    @Requires(Permission.POLICY_EDIT)
    public Response make(@PathParam("number") String number, @PathParam("paper") String path) {
        var paper = DirectivePaper.ofPath(path).orElseThrow(() -> BusinessException.notFound("directive-paper", path));
        return creations.once(path, () -> {
            var made = documents.make(number, paper);
            return Creations.created("/directives/" + number + "/documents/" + made.id(), 0, made);
        });
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "One paper, the same bytes each time")
    @Requires(Permission.POLICY_READ)
    public Response download(@PathParam("number") String number, @PathParam("id") long id) {
        return SavedFile.answer(documents.content(number, id), SavedFile.DOCX, Resources.attachment(documents.get(number, id).name()));
    }
}
