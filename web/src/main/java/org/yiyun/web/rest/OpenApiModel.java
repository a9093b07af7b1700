package org.yiyun.web.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.yiyun.ticket.TicketVerb;

/** Adds to the description of the interface what holds for every operation, and one path for each verb of a ticket. */
public class OpenApiModel implements OASFilter {
    private static final String VERB_PATH = RestApplication.PATH + "/tickets/{number}/{verb}";
    private static final String TOKEN_PATH = RestApplication.PATH + "/token";
    private static final String PROBLEM = "Problem";
    private static final String BEARER = "bearer";
    /** Resources whose writes may carry an Idempotency-Key. */
    private static final List<String> ONCE = List.of(
            "/tickets", "/complaints", "/tasks", "/problems", "/evaluation", "/appeals", "/service-checks", "/service-group",
            "/directives", "/matchings", "/insured-channels", "/flows", "/ticket-closing-rules", "/publicity", "/benefits/examples",
            "/periodic-reports", "/inspections", "/measurements", "/reconciliations", "/replacements", "/standard-", "/settlement-lists",
            "/reimbursements", "/chronic-registrations", "/offsite-filings");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        expandVerbs(api);
        var components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        api.components(components
                .addSecurityScheme(BEARER, OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BEARER))
                .addResponse(PROBLEM, problem()));
        api.getPaths().getPathItems().forEach((path, item) ->
                item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void expandVerbs(OpenAPI api) {
        var generic = api.getPaths().getPathItem(VERB_PATH);
        if (generic == null) {
            return;
        }
        api.getPaths().removePathItem(VERB_PATH);
        for (var verb : TicketVerb.values()) {
            api.getPaths().addPathItem(RestApplication.PATH + "/tickets/{number}/" + verb.path(), verbItem(generic.getPOST(), verb));
        }
    }

    private static PathItem verbItem(Operation generic, TicketVerb verb) {
        var hasBody = verb.command().getRecordComponents().length > 0;
        var schema = OASFactory.createSchema().ref(verb.command().getSimpleName());
        var content = OASFactory.createContent().addMediaType("application/json", OASFactory.createMediaType().schema(schema));
        var operation = OASFactory.createOperation()
                .tags(generic.getTags())
                .operationId("ticket-" + verb.path())
                .summary(verb.path())
                .description("Needs the permission " + verb.permission() + ".")
                .parameters(generic.getParameters().stream().filter(parameter -> !"verb".equals(parameter.getName())).toList())
                .responses(generic.getResponses());
        if (hasBody) {
            operation.requestBody(OASFactory.createRequestBody().required(true).content(content));
        }
        return OASFactory.createPathItem().POST(operation);
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        operation.getResponses().addAPIResponse("default", OASFactory.createAPIResponse().ref(PROBLEM));
        if (!path.equals(TOKEN_PATH)) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER, List.of()));
        }
        operation.addParameter(header("Accept-Language", "Language of texts: zh (default) or en"));
        var once = ONCE.stream().anyMatch(resources -> path.startsWith(RestApplication.PATH + resources));
        if (method == HttpMethod.POST && once && !path.endsWith("/attachments") && !path.endsWith("/files")) {
            operation.addParameter(header("Idempotency-Key",
                    "The same key with the same content gives the same answer, with the header Idempotent-Replayed"));
        }
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().addType(org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING));
    }

    private static APIResponse problem() {
        var schema = OASFactory.createSchema().ref(PROBLEM);
        return OASFactory.createAPIResponse()
                .description("A problem of the catalogue, see /problems")
                .content(OASFactory.createContent()
                        .addMediaType(RestApplication.PROBLEM_JSON, OASFactory.createMediaType().schema(schema)));
    }
}
