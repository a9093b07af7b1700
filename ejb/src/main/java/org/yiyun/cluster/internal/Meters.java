package org.yiyun.cluster.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yiyun.platform.figure.Figure;

/**
 * Shows figures as gauges at the server's metrics: {@code yiyun_<name>{of="…"}}. The server offers its one registry once for
 * each part of the EAR.
 */
@ApplicationScoped
public class Meters {
    private final Map<List<String>, Value> gauges = new ConcurrentHashMap<>();

    @Inject
    @Any
    private Instance<MeterRegistry> registries;

    void show(List<Figure> figures) {
        registries.stream().findFirst().ifPresent(registry -> figures.forEach(figure -> gauges
                .computeIfAbsent(List.of(figure.name(), figure.of()), name -> gauge(registry, name)).now = figure.value()));
    }

    /** Says no longer what these are: another node does. */
    void hide(List<Figure> figures) {
        figures.forEach(figure -> gauges.computeIfPresent(List.of(figure.name(), figure.of()), (name, value) -> {
            value.now = Double.NaN;
            return value;
        }));
    }

    /**
     * By the registry's own method and not by the builder of gauges: what is injected is a proxy, whose package-private methods, which
     * builders call, lead to a registry of its own that nobody reads.
     */
    private static Value gauge(MeterRegistry registry, List<String> name) {
        var value = new Value();
        registry.gauge("yiyun." + name.get(0), List.of(Tag.of("of", name.get(1))), value, shown -> shown.now);
        return value;
    }

    private static final class Value {
        private volatile double now;
    }
}
