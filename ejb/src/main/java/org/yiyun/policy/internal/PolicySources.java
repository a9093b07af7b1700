package org.yiyun.policy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyun.platform.source.SourceChanged;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.PolicyReader;

/**
 * Tells who keeps texts that cite policies that a version counts from now on: the policy itself, and of its parameters those
 * whose values, unit or source differ from the version before (POL-11).
 */
@ApplicationScoped
public class PolicySources {
    private final Policies policies;
    private final Event<SourceChanged> sources;

    @Inject
    public PolicySources(Policies policies, Event<SourceChanged> sources) {
        this.policies = policies;
        this.sources = sources;
    }

    /** For the proxy. */
    protected PolicySources() {
        this(null, null);
    }

    /** In the transaction that publishes the version. */
    public void changed(PolicyVersion version, Instant at) {
        String number = String.valueOf(version.number());
        sources.fire(new SourceChanged("POLICY", version.policy(), number, at));
        Optional<PolicyVersion> before = policies.before(version);
        if (before.isPresent()) {
            changed(definition(before.get()), definition(version))
                    .forEach(code -> sources.fire(new SourceChanged("PARAMETER", version.policy() + "/" + code, number, at)));
        }
    }

    private static PolicyDefinition definition(PolicyVersion version) {
        return PolicyReader.read(version.content());
    }

    /** Codes of the parameters that differ, came or went. */
    static List<String> changed(PolicyDefinition before, PolicyDefinition after) {
        Map<String, Parameter> old = byCode(before);
        Map<String, Parameter> now = byCode(after);
        return Stream.concat(old.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(code -> !Optional.ofNullable(old.get(code)).equals(Optional.ofNullable(now.get(code))))
                .sorted()
                .toList();
    }

    private static Map<String, Parameter> byCode(PolicyDefinition definition) {
        return definition.parameters().stream().collect(Collectors.toMap(Parameter::code, Function.identity()));
    }
}
