package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyun.notification.PushTopics;
import org.yiyun.security.Permission;

/** The head of an agent's pages follows the agent's telephone. */
@ApplicationScoped
public class CallTopics implements PushTopics {
    /** Outbox type of {@link CallChanged}; its key is the agent's login. */
    static final String CHANGED = "CallChanged";

    @Override
    public List<Topic> topics() {
        return List.of(new Topic(CHANGED, "call", Permission.INTAKE_READ));
    }
}
