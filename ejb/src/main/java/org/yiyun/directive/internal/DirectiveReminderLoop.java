package org.yiyun.directive.internal;

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
import org.yiyun.directive.DirectiveReminders;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.loop.Loop;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/**
 * Looks on the node that has the role for directives that are due. The lease spares the others the look; that nothing is told twice is
 * the table's to guarantee.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DirectiveReminderLoop {
    private static final String ROLE = "directive-reminder";
    private static final Duration PERIOD = Duration.ofMinutes(1);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private DirectiveReminders reminders;

    @Inject
    private Leases leases;

    private Loop loop;

    @PostConstruct
    void start() {
        loop = Loop.start(threads, ROLE, PERIOD, () -> {
            if (leases.find(ROLE).isPresent()) {
                Callers.runAs(Caller.system("directive"), reminders::remind);
            }
        });
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }
}
