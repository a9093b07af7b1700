package org.yiyun.policy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyun.platform.outbox.MessageRoutes;
import org.yiyun.policy.PolicyApproved;
import org.yiyun.policy.PolicyPublished;

/** Every node hears of an approval and of a publication, and compiles ahead. */
@ApplicationScoped
public class PolicyRoutes implements MessageRoutes {
    @Override
    public List<Route> routes() {
        return List.of(Route.toEveryNode(PolicyApproved.TYPE), Route.toEveryNode(PolicyPublished.TYPE));
    }
}
