package org.yiyun.notification.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.loop.Loop;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Sends waiting mails from this node, if mail is on. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailLoop {
    private static final Duration PERIOD = Duration.ofSeconds(2);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private MailSender sender;

    @Inject
    private MailSettings settings;

    private @Nullable Loop loop;

    @PostConstruct
    void start() {
        if (settings.isEnabled()) {
            loop = Loop.start(threads, "mail", PERIOD, () -> Callers.runAs(Caller.system("notification"), this::sendAll));
        }
    }

    private void sendAll() {
        while (sender.sendNext() && !Thread.currentThread().isInterrupted()) {
            // there may be more
        }
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.stop();
        }
    }
}
