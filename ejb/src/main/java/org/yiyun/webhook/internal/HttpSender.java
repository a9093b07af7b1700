package org.yiyun.webhook.internal;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.webhook.AttemptFault;

/**
 * Makes one attempt over HTTP, without a transaction and without waiting for it: at most three seconds to connect, ten until the
 * answer begins, fifteen until its first KiB is there; more is not read. No redirect is followed, no proxy used, no cookie kept.
 */
final class HttpSender {
    static final Duration CONNECT = Duration.ofSeconds(3);
    static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long ALL_SECONDS = 15;

    private final HttpClient client;
    private final Executor threads;
    private final AddressGuard guard;
    private final BusinessClock clock;

    /** @param threads for looking up names and for what the client has to do */
    HttpSender(Executor threads, AddressGuard guard, BusinessClock clock) {
        this.threads = threads;
        this.guard = guard;
        this.clock = clock;
        this.client = HttpClient.newBuilder().executor(threads).connectTimeout(CONNECT).followRedirects(Redirect.NEVER)
                .version(Version.HTTP_1_1).proxy(HttpClient.Builder.NO_PROXY).build();
    }

    /** Never fails: what goes wrong is the outcome. */
    CompletableFuture<Outcome> send(Claimed claimed) {
        var begun = clock.now();
        if (claimed.keys().isEmpty()) {
            return CompletableFuture.completedFuture(new Outcome(claimed, begun, 0, null, AttemptFault.SECRET, null, null));
        }
        return CompletableFuture.runAsync(() -> check(claimed.url()), threads)
                .thenCompose(open -> exchange(request(claimed)))
                .handle((answer, fault) -> outcome(claimed, begun, answer, fault));
    }

    /** Given up when its time is over: a receiver that answers drop by drop holds no connection. */
    private CompletableFuture<HttpResponse<String>> exchange(HttpRequest request) {
        var sent = client.sendAsync(request, answer -> new FirstBytes());
        return sent.copy().orTimeout(ALL_SECONDS, TimeUnit.SECONDS).whenComplete((answer, fault) -> sent.cancel(true));
    }

    private void check(URI url) {
        try {
            guard.check(url);
        } catch (AddressGuard.BlockedException | UnknownHostException refused) {
            throw new CompletionException(refused);
        }
    }

    private HttpRequest request(Claimed claimed) {
        var id = claimed.delivery().toString();
        var seconds = clock.now().getEpochSecond();
        return HttpRequest.newBuilder(claimed.url())
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("User-Agent", "Yiyun-Webhooks/1")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(seconds))
                .header("webhook-signature", Signature.header(id, seconds, claimed.body(), claimed.keys()))
                .POST(BodyPublishers.ofString(claimed.body()))
                .build();
    }

    private Outcome outcome(Claimed claimed, Instant begun, @Nullable HttpResponse<String> answer, @Nullable Throwable fault) {
        var millis = (int) Duration.between(begun, clock.now()).toMillis();
        return answer == null
                ? new Outcome(claimed, begun, millis, null, fault(fault), null, null)
                : new Outcome(claimed, begun, millis, answer.statusCode(), null, answer.body(), retryAfter(answer));
    }

    /** Seconds only: a date would need the receiver's clock. */
    private static @Nullable Duration retryAfter(HttpResponse<String> answer) {
        return answer.headers().firstValue("Retry-After").filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text))).orElse(null);
    }

    private static AttemptFault fault(@Nullable Throwable thrown) {
        var fault = thrown;
        while (fault instanceof CompletionException && fault.getCause() != null) {
            fault = fault.getCause();
        }
        if (fault instanceof AddressGuard.BlockedException) {
            return AttemptFault.BLOCKED;
        } else if (fault instanceof UnknownHostException || fault != null && fault.getCause() instanceof UnresolvedAddressException) {
            return AttemptFault.UNKNOWN_HOST;
        } else if (fault instanceof HttpTimeoutException || fault instanceof TimeoutException) {
            return AttemptFault.TIMEOUT;
        } else if (fault instanceof ConnectException) {
            return AttemptFault.CONNECT;
        }
        return fault instanceof SSLException ? AttemptFault.TLS : AttemptFault.BROKEN;
    }
}
