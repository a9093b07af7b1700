package org.yiyun.policy.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.text.ResourceText;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyReader;

/** Brings the policies that come with the product into the register. Any number of times, on any node. */
@Singleton
@Startup
public class ShippedPolicies {
    /** Who publishes what comes with the product. */
    static final String SHIPPED = "system:shipped";
    private static final List<Shipped> ALL = List.of(
            new Shipped("BASIC_SAMPLE", 1, true, "随产品提供：基本医疗保险示例"),
            new Shipped("HUADIAN_LARGE_SUM", 1, true, "随产品提供：本地就医、血透、特药"),
            new Shipped("HUADIAN_LARGE_SUM", 2, false, "随产品提供：加上异地五类情形，降幅待确认"),
            new Shipped("BIRTH_SAMPLE", 1, true, "随产品提供：生育待遇示例"));

    private final Policies policies;
    private final PolicyStore store;
    private final BusinessClock clock;

    @Inject
    public ShippedPolicies(Policies policies, PolicyStore store, BusinessClock clock) {
        this.policies = policies;
        this.store = store;
        this.clock = clock;
    }

    /** For the container. */
    protected ShippedPolicies() {
        this(null, null, null);
    }

    private record Shipped(String policy, int number, boolean inForce, String reason) {
        String resource() {
            return "/policies/" + policy + "-" + number + ".yaml";
        }
    }

    /** Adds what is missing. */
    @PostConstruct
    public void load() {
        ALL.forEach(this::load);
    }

    private void load(Shipped shipped) {
        String text = ResourceText.read(shipped.resource());
        PolicyDefinition definition = PolicyReader.read(text);
        Instant now = clock.now();
        policies.lock(shipped.policy(), definition.title(), SHIPPED, now);
        if (policies.find(shipped.policy(), shipped.number()).isPresent() || policies.nextNumber(shipped.policy()) > shipped.number()) {
            return;
        }
        PolicyVersion version = new PolicyVersion(
                shipped.policy(), shipped.number(), text, definition.title(), definition.effective(), shipped.reason(), SHIPPED, now);
        if (shipped.inForce()) {
            version.shipPublished(now);
        }
        policies.add(version);
        if (shipped.inForce()) {
            store.putInForceSinceEver(shipped.policy(), shipped.number(), definition.effective());
        }
    }
}
