package org.yiyun.hotline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyun.notification.PushTopics;
import org.yiyun.security.Permission;

/** The open list of dead letters follows what comes. */
@ApplicationScoped
public class HotlineTopics implements PushTopics {
    @Override
    public List<Topic> topics() {
        return List.of(new Topic(HotlineRoutes.REFUSED, "dead-letter", Permission.DEAD_LETTER_READ));
    }
}
