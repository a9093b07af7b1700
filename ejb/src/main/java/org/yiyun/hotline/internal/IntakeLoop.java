package org.yiyun.hotline.internal;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yiyun.platform.loop.Loop;
import org.yiyun.platform.messaging.LocalBroker;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Keeps this node taking the messages of the call centres; slower while the database or the broker is away. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntakeLoop {
    /** While one waits for the disk, another works. */
    private static final int RECEIVERS = 2;

    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Caller HOTLINE = Caller.system("hotline");

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Intake intake;

    private List<IntakeReceiver> receivers = List.of();
    private List<Loop> loops = List.of();

    @PostConstruct
    void start() {
        receivers = Stream.generate(this::receiver).limit(RECEIVERS).toList();
        loops = IntStream.range(0, RECEIVERS)
                .mapToObj(i -> Loop.start(threads, "hotline intake " + (i + 1), PAUSE, receivers.get(i)::drain))
                .toList();
    }

    private IntakeReceiver receiver() {
        return new IntakeReceiver(LocalBroker::transacted, LocalBroker.queue(Intake.QUEUE),
                batch -> Callers.runAs(HOTLINE, () -> intake.takeAll(batch)));
    }

    @PreDestroy
    void stop() {
        loops.forEach(Loop::stop);
        receivers.forEach(IntakeReceiver::close);
    }
}
