package org.yiyun.cluster.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.yiyun.platform.figure.Figure;

/**
 * Shows figures as gauges at the server's metrics: {@code yiyun_<name>{of="…"}}. The server offers its one registry once for
 * each part of the EAR.
 */
@ApplicationScoped
public class Meters {
    private final Map<List<String>, AtomicLong> gauges = new ConcurrentHashMap<>();

    @Inject
    @Any
    private Instance<MeterRegistry> registries;

    void show(List<Figure> figures) {
        registries.stream().findFirst().ifPresent(registry -> figures.forEach(figure -> gauges
                .computeIfAbsent(List.of(figure.name(), figure.of()), name -> gauge(registry, name)).set(figure.value())));
    }

    private static AtomicLong gauge(MeterRegistry registry, List<String> name) {
        var value = new AtomicLong();
        Gauge.builder("yiyun." + name.get(0), value, AtomicLong::get).tag("of", name.get(1)).register(registry);
        return value;
    }
}
