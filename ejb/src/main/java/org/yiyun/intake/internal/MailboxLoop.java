package org.yiyun.intake.internal;

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
import java.util.List;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.loop.Loop;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Fetches mails and answers their senders, on the node that has the role, if a mailbox is configured. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailboxLoop {
    /** In whose name mails are taken in. */
    static final Caller CALLER = Caller.system("intake");

    private static final String ROLE = "mailbox";
    private static final String ANSWERS = "mail-answers";
    private static final Duration ANSWERING = Duration.ofSeconds(5);
    private static final Duration FORGETTING = Duration.ofHours(1);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private MailIntake intake;

    @Inject
    private MailAnswers answers;

    @Inject
    private MailboxSettings settings;

    @Inject
    private Leases leases;

    private List<Loop> loops = List.of();

    /** What the lease is for. */
    @FunctionalInterface
    private interface LeasedWork {
        void run(Lease lease) throws Exception;
    }

    @PostConstruct
    void start() {
        if (settings.isOn()) {
            var round = new MailRound(intake, settings);
            loops = List.of(
                    loop(ROLE, settings.period(), round::go),
                    loop(ANSWERS, ANSWERING, answers::passOn),
                    loop(ANSWERS, FORGETTING, answers::forget));
        }
    }

    private Loop loop(String role, Duration period, LeasedWork work) {
        return Loop.start(threads, role, period, () -> Callers.callAs(CALLER, () -> {
            var lease = leases.find(role);
            if (lease.isPresent()) {
                work.run(lease.get());
            }
            return role;
        }));
    }

    @PreDestroy
    void stop() {
        loops.forEach(Loop::stop);
    }
}
