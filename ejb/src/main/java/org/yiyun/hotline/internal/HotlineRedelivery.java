package org.yiyun.hotline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.yiyun.hotline.HotlineService;
import org.yiyun.platform.outbox.Redelivery;

/** Sends dead letters of the hotline again. */
@ApplicationScoped
public class HotlineRedelivery implements Redelivery {
    private final HotlineService hotline;

    @Inject
    public HotlineRedelivery(HotlineService hotline) {
        this.hotline = hotline;
    }

    protected HotlineRedelivery() {
        this(null);
    }

    @Override
    public String queue() {
        return Intake.QUEUE;
    }

    @Override
    public String redeliver(String messageId, byte[] body) {
        return hotline.accept(body);
    }
}
