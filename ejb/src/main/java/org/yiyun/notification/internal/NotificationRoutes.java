package org.yiyun.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.platform.outbox.MessageRoutes;

/** What open pages on every node want to hear of. */
@ApplicationScoped
public class NotificationRoutes implements MessageRoutes {
    private final PushFrames frames;

    @Inject
    public NotificationRoutes(PushFrames frames) {
        this.frames = frames;
    }

    protected NotificationRoutes() {
        this(null);
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(Stream.of(UserNotified.TYPE), frames.messages().stream()).map(Route::toEveryNode).toList();
    }
}
