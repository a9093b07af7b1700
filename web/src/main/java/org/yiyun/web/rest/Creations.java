package org.yiyun.web.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.yiyun.platform.idempotency.Idempotency;
import org.yiyun.platform.idempotency.StoredAnswer;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;

/**
 * Writes that create something: done once for each {@code Idempotency-Key}, whatever is sent again.
 *
 * <pre>{@code
 * return creations.once(command, () -> {
 *     var ticket = tickets.open(command);
 *     return Creations.created("/tickets/" + ticket.number(), ticket.version(), ticket);
 * });
 * }</pre>
 */
@RequestScoped
public class Creations {
    private static final String KEY = "Idempotency-Key";
    private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7e]{1,200}");

    @Inject
    private HttpServletRequest request;

    @Inject
    private Idempotency idempotency;

    /** A new resource; {@code address} is below {@link RestApplication#PATH}: {@code /tickets/G1}. */
    public static StoredAnswer created(String address, int version, Object body) {
        var json = JsonConfig.jsonb().toJson(body);
        return new StoredAnswer(201, address, ETags.of(version, json), json);
    }

    /** Long work that has begun. */
    public static StoredAnswer accepted(String address, Object body) {
        return new StoredAnswer(202, address, null, JsonConfig.jsonb().toJson(body));
    }

    /** Something was done that leaves no resource to read. */
    public static StoredAnswer done(Object body) {
        return new StoredAnswer(200, null, null, JsonConfig.jsonb().toJson(body));
    }

    /** A resource that was changed. */
    public static StoredAnswer changed(int version, Object body) {
        var json = JsonConfig.jsonb().toJson(body);
        return new StoredAnswer(200, null, ETags.of(version, json), json);
    }

    /**
     * Does the work, or gives the answer that it had before.
     *
     * @param body what was sent: with the address it tells whether a key comes again with another request
     */
    public Response once(Object body, Supplier<StoredAnswer> work) {
        var key = request.getHeader(KEY);
        if (key == null) {
            return response(work.get(), false);
        }
        if (!KEYS.matcher(key).matches()) {
            throw BusinessException.invalid(KEY, "field.pattern", Map.of());
        }
        var sent = request.getMethod() + " " + request.getRequestURI() + "\n" + JsonConfig.jsonb().toJson(body);
        var outcome = idempotency.once(Callers.current().name(), key, sent, work);
        return response(outcome.answer(), outcome.replayed());
    }

    private static Response response(StoredAnswer answer, boolean replayed) {
        var response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body().getBytes(UTF_8));
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        return (replayed ? response.header("Idempotent-Replayed", "true") : response).build();
    }
}
