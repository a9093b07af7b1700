package org.yiyun.hotline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyun.platform.outbox.MessageRoutes;

/** Senders hear of their refused messages. */
@ApplicationScoped
public class HotlineRoutes implements MessageRoutes {
    /** Outbox type of {@link org.yiyun.hotline.HotlineRefused}. */
    public static final String REFUSED = "HotlineRefused";

    @Override
    public List<Route> routes() {
        return List.of(Route.toQueue(REFUSED, "hotline.dead-letter"));
    }
}
