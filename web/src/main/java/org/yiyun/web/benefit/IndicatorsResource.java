package org.yiyun.web.benefit;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.yiyun.benefit.BillIndicators;
import org.yiyun.benefit.ChangeDeviationRule;
import org.yiyun.benefit.DeviationRuleView;
import org.yiyun.benefit.IndicatorQuestion;
import org.yiyun.benefit.IndicatorService;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Parameters;

/** What care costs by the bills that count, and of what deviations are taken (R15). */
@Path("benefits/indicators")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class IndicatorsResource {
    private static final int MAX_SCHEME = 60;

    @Inject
    private IndicatorService service;

    @GET
    @Operation(summary = "Average costs of bills, their growth and how much costs vary, by kind of care", description = "No person is shown.")
    @Parameter(name = "scheme", in = ParameterIn.QUERY, required = true, schema = @Schema(implementation = String.class))
    @Parameter(name = "from", in = ParameterIn.QUERY, required = true, schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(name = "to", in = ParameterIn.QUERY, required = true, description = "At most 366 days",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(name = "against", in = ParameterIn.QUERY, description = "PERIOD_BEFORE without it",
            schema = @Schema(implementation = IndicatorQuestion.Against.class))
    @Requires(Permission.BENEFIT_READ)
    public BillIndicators indicators(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var scheme = parameters.requiredText("scheme", MAX_SCHEME);
        var from = parameters.requiredDate("from");
        var to = parameters.requiredDate("to");
        var against = parameters.constant("against", IndicatorQuestion.Against.class);
        parameters.check();
        return service.of(new IndicatorQuestion(
                scheme, from, to, against == null ? IndicatorQuestion.Against.PERIOD_BEFORE : against));
    }

    @GET
    @Path("rules")
    @Operation(summary = "Whether deviations are those of a population or of a sample, with the days")
    @Requires(Permission.BENEFIT_READ)
    public Page<DeviationRuleView> rules() {
        return Page.whole(service.rules());
    }

    @POST
    @Path("rules")
    @Operation(summary = "Deviations are taken of something else from a day on")
    @Requires(Permission.POLICY_PUBLISH)
    public Page<DeviationRuleView> change(ChangeDeviationRule change) {
        return Page.whole(service.change(change));
    }
}
