package org.yiyun.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyun.security.Caller;
import org.yiyun.security.Scope;

class RateLimitsTest {
    private final RateLimits limits = new RateLimits();

    RateLimitsTest() {
        limits.staff = 3;
        limits.institution = 2;
        limits.anonymous = 1;
    }

    @Test
    void refusesTheRequestAfterTheLastAndSaysWhenToComeAgain() {
        assertThat(limits.take("192.0.2.1")).isEqualTo(new RateLimits.Standing(true, 1, 0, 60));
        assertThat(limits.take("192.0.2.1")).isEqualTo(new RateLimits.Standing(false, 1, 0, 60));
    }

    @Test
    void eachClientHasItsOwnBucketOfItsKind() {
        assertThat(limits.take(caller("desk", Caller.Kind.STAFF)).remaining()).isEqualTo(2);
        assertThat(limits.take(caller("H1", Caller.Kind.INSTITUTION)).remaining()).isEqualTo(1);
        assertThat(limits.take(caller("H2", Caller.Kind.INSTITUTION)).remaining()).isEqualTo(1);
        assertThat(limits.take(caller("desk", Caller.Kind.STAFF)).remaining()).isEqualTo(1);
    }

    private static Caller caller(String name, Caller.Kind kind) {
        return new Caller(name, name, kind, Set.of(), Scope.ALL, "192.0.2.1");
    }
}
