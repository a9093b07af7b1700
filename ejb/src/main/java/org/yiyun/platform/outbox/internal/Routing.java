package org.yiyun.platform.outbox.internal;

import static org.yiyun.platform.outbox.MessageRoutes.Route.BROADCAST;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yiyun.platform.outbox.MessageRoutes;
import org.yiyun.platform.outbox.MessageRoutes.Route;

/** The routes of all features together. Two features that want the same way get the message once. */
@ApplicationScoped
class Routing {
    private final Map<String, Set<String>> queues;
    private final Set<String> broadcasts;

    @Inject
    Routing(@Any Instance<MessageRoutes> routes) {
        this(StreamSupport.stream(routes.spliterator(), false).flatMap(r -> r.routes().stream()).toList());
    }

    Routing(List<Route> routes) {
        queues = routes.stream()
                .filter(route -> !route.to().equals(BROADCAST))
                .collect(Collectors.groupingBy(Route::type, Collectors.mapping(Route::to, Collectors.toCollection(TreeSet::new))));
        broadcasts = routes.stream()
                .filter(route -> route.to().equals(BROADCAST))
                .map(Route::type)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For the proxy. */
    protected Routing() {
        this(List.of());
    }

    Set<String> queues(String type) {
        return queues.getOrDefault(type, Set.of());
    }

    /** Types that every node hears of. */
    Set<String> broadcasts() {
        return broadcasts;
    }
}
