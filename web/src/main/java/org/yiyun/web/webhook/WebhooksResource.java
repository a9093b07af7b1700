package org.yiyun.web.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.webhook.DeliveryFilter;
import org.yiyun.webhook.DeliveryRow;
import org.yiyun.webhook.DeliveryStatus;
import org.yiyun.webhook.DeliveryView;
import org.yiyun.webhook.EditWebhook;
import org.yiyun.webhook.Replayed;
import org.yiyun.webhook.WebhookEvent;
import org.yiyun.webhook.WebhookQueries;
import org.yiyun.webhook.WebhookSecret;
import org.yiyun.webhook.WebhookService;
import org.yiyun.webhook.WebhookView;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.JsonConfig;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;

/** Subscriptions to ticket events: an institution's program sees and changes its institution's own. */
@Path("webhooks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
public class WebhooksResource {
    private static final int MAX_NUMBER = 40;

    @Inject
    private WebhookQueries queries;

    @Inject
    private WebhookService service;

    @Inject
    private Creations creations;

    /**
     * A subscription with its new secret.
     *
     * @param secret null where the same request has been answered before: a secret is told once and not kept for a repetition
     */
    public record Secret(WebhookView webhook, @Nullable String secret) {}

    /** Which deliveries to send again; what is absent does not narrow. */
    public record Replay(
            @Nullable List<DeliveryStatus> status, @Nullable List<WebhookEvent> events, @Nullable String number, @Nullable Instant from,
            @Nullable Instant to) {
        DeliveryFilter filter(UUID id) {
            return new DeliveryFilter(
                    id, status == null ? Set.of() : Set.copyOf(status), events == null ? Set.of() : Set.copyOf(events), number, from, to);
        }
    }

    @GET
    @Operation(summary = "Subscriptions by name, ended ones last")
    @Requires(Permission.WEBHOOK_READ)
    public Page<WebhookView> list() {
        return Page.whole(queries.list());
    }

    @POST
    @Operation(summary = "Make a subscription", description = "The answer has the secret, this once; repeated for an Idempotency-Key it is null")
    @Requires(Permission.WEBHOOK_ADMIN)
    public Response create(EditWebhook edit) {
        return telling(edit, () -> service.create(edit), true);
    }

    @GET
    @Path("{id}")
    @Requires(Permission.WEBHOOK_READ)
    public Response get(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var webhook = queries.get(id);
        return Resources.single(webhook.version(), webhook, known);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change name, target and events")
    @Requires(Permission.WEBHOOK_ADMIN)
    public Response edit(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, EditWebhook edit) {
        return answer(service.edit(id, edit, ETags.required(ifMatch)));
    }

    @POST
    @Path("{id}/pause")
    @Operation(summary = "Keep events and send none")
    @Requires(Permission.WEBHOOK_ADMIN)
    public Response pause(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(service.pause(id, ETags.expected(ifMatch)));
    }

    @POST
    @Path("{id}/resume")
    @Operation(summary = "Send what was kept, and go on")
    @Requires(Permission.WEBHOOK_ADMIN)
    public Response resume(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(service.resume(id, ETags.expected(ifMatch)));
    }

    @POST
    @Path("{id}/end")
    @Operation(summary = "End it for good", description = "What waits is not sent")
    @Requires(Permission.WEBHOOK_ADMIN)
    public Response end(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(service.end(id, ETags.expected(ifMatch)));
    }

    @POST
    @Path("{id}/rotate-secret")
    @Operation(summary = "A new secret", description = "For a day messages are signed with both; the new one is told this once")
    @Requires(Permission.WEBHOOK_ADMIN)
    public Response rotate(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return telling(id.toString(), () -> service.rotate(id, ETags.expected(ifMatch)), false);
    }

    @POST
    @Path("{id}/test")
    @Operation(summary = "Send a test event")
    @Requires(Permission.WEBHOOK_ADMIN)
    public Response test(@PathParam("id") UUID id) {
        return creations.once(id.toString(), () -> {
            var delivery = service.test(id);
            return Creations.created("/webhooks/deliveries/" + delivery.id(), 0, delivery);
        });
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(summary = "Deliveries, newest first", description = "status, event, number, from, to; limit and cursor")
    @Requires(Permission.WEBHOOK_READ)
    public Page<DeliveryRow> deliveries(@PathParam("id") UUID id, @Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var filter = new DeliveryFilter(
                id,
                parameters.constants("status", DeliveryStatus.class),
                parameters.constants("event", WebhookEvent.class),
                parameters.text("number", MAX_NUMBER),
                parameters.from("from"),
                parameters.to("to"));
        var page = parameters.page();
        parameters.check();
        return queries.deliveries(filter, page);
    }

    @GET
    @Path("deliveries/{delivery}")
    @Operation(summary = "A delivery with its body and attempts")
    @Requires(Permission.WEBHOOK_READ)
    public DeliveryView delivery(@PathParam("delivery") UUID delivery) {
        return queries.delivery(delivery);
    }

    @POST
    @Path("deliveries/{delivery}/replay")
    @Operation(summary = "Send one again", description = "With the same webhook-id and body")
    @Requires(Permission.WEBHOOK_ADMIN)
    public DeliveryRow replay(@PathParam("delivery") UUID delivery) {
        return service.replay(delivery);
    }

    @POST
    @Path("{id}/replay")
    @Operation(summary = "Send many again", description = "Those that are done with and that the filter finds, at most 5,000 a call")
    @Requires(Permission.WEBHOOK_ADMIN)
    public Replayed replayAll(@PathParam("id") UUID id, Replay which) {
        return service.replayAll(id, which.filter(id));
    }

    private static Response answer(WebhookView webhook) {
        return Resources.single(webhook.version(), webhook, null);
    }

    /** What is kept for a repetition has no secret; only the first answer does. */
    private Response telling(Object request, Supplier<WebhookSecret> work, boolean creates) {
        var told = new AtomicReference<@Nullable WebhookSecret>();
        var kept = creations.once(request, () -> {
            var made = work.get();
            told.set(made);
            var body = new Secret(made.webhook(), null);
            return creates
                    ? Creations.created("/webhooks/" + made.webhook().id(), made.webhook().version(), body)
                    : Creations.changed(made.webhook().version(), body);
        });
        var made = told.get();
        return made == null
                ? kept
                : Response.fromResponse(kept)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(JsonConfig.jsonb().toJson(new Secret(made.webhook(), made.secret())).getBytes(UTF_8))
                        .build();
    }
}
