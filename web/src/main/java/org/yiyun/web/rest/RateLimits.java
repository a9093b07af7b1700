package org.yiyun.web.rest;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyun.security.Caller;

/** A bucket of requests for each client, on each node. Unused buckets are full again and are thrown away. */
@ApplicationScoped
public class RateLimits {
    private static final int MANY = 10_000;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    @Inject
    @ConfigProperty(name = "yiyun.rest.limit.staff")
    int staff;

    @Inject
    @ConfigProperty(name = "yiyun.rest.limit.institution")
    int institution;

    @Inject
    @ConfigProperty(name = "yiyun.rest.limit.anonymous")
    int anonymous;

    /** How it stands after the request. {@code seconds}: until the next request if refused, else until the bucket is full. */
    public record Standing(boolean allowed, int limit, long remaining, long seconds) {}

    /** Takes one request from a known caller's bucket. */
    public Standing take(Caller caller) {
        return take(caller.kind() + " " + caller.name(), caller.kind() == Caller.Kind.INSTITUTION ? institution : staff);
    }

    /** Takes one request from the bucket of somebody who is not known (yet). */
    public Standing take(String address) {
        return take("ADDRESS " + address, anonymous);
    }

    private Standing take(String client, int limit) {
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= Math.min(institution, anonymous));
        }
        var bucket = buckets.computeIfAbsent(client, unknown -> bucket(limit));
        return standing(bucket.tryConsumeAndReturnRemaining(1), limit);
    }

    private static Bucket bucket(int limit) {
        return Bucket.builder()
                .addLimit(band -> band.capacity(limit).refillGreedy(limit, Duration.ofMinutes(1)))
                .build();
    }

    private static Standing standing(ConsumptionProbe probe, int limit) {
        var nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        var seconds = Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
        return new Standing(probe.isConsumed(), limit, probe.getRemainingTokens(), seconds);
    }
}
