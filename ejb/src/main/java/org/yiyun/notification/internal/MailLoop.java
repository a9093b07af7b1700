package org.yiyun.notification.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.loop.PersistentTask;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Sends waiting mails from this node, if mail is on. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailLoop {
    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private MailSender sender;

    @Inject
    private MailSettings settings;

    private @Nullable ScheduledFuture<?> task;

    @PostConstruct
    void start() {
        if (settings.isEnabled()) {
            var work = new PersistentTask("mail", () -> Callers.runAs(Caller.system("notification"), this::sendAll));
            task = executor.scheduleWithFixedDelay(work, 2, 2, TimeUnit.SECONDS);
        }
    }

    private void sendAll() {
        while (sender.sendNext() && !Thread.currentThread().isInterrupted()) {
            // there may be more
        }
    }

    @PreDestroy
    void stop() {
        if (task != null) {
            task.cancel(true);
        }
    }
}
