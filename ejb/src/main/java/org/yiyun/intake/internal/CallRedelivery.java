package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.yiyun.platform.outbox.Redelivery;

/** Tells of calls again of which a message was a dead letter. */
@ApplicationScoped
public class CallRedelivery implements Redelivery {
    private final CallMessages calls;

    @Inject
    public CallRedelivery(CallMessages calls) {
        this.calls = calls;
    }

    /** For the proxy. */
    protected CallRedelivery() {
        this(null);
    }

    @Override
    public String queue() {
        return CallMessages.QUEUE;
    }

    /** @return id of the call */
    @Override
    public String redeliver(String messageId, byte[] body) {
        return String.valueOf(calls.accept(body).id());
    }
}
