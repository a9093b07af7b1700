package org.yiyun.web.ticket;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.ClosingRuleView;
import org.yiyun.ticket.SetClosingRule;
import org.yiyun.ticket.TicketClosingRules;
import org.yiyun.web.rest.Creations;

/** For how long a user's word on a result is waited for (REQ-DESK-11). */
@Path("ticket-closing-rules")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
public class ClosingRulesResource {
    @Inject
    private TicketClosingRules rules;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "All rules by which tickets close by themselves, the latest first")
    @Requires(Permission.SLA_READ)
    public Page<ClosingRuleView> list() {
        return Page.whole(rules.list());
    }

    @POST
    @Operation(summary = "Say for how many working days a user's word is waited for",
            description = "For what is fed back from a day on, today or later; 0 days for never. Rules are never changed.")
    @APIResponseSchema(value = ClosingRuleView.class, responseCode = "201")
    @Requires(Permission.SLA_PUBLISH)
    public Response set(SetClosingRule rule) {
        return creations.once(rule, () -> Creations.created("/ticket-closing-rules", 0, rules.set(rule)));
    }
}
