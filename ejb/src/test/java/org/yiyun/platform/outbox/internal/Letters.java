package org.yiyun.platform.outbox.internal;

import java.util.ArrayList;
import java.util.List;

/** A broker in memory, which can be away, and which can take a batch although its answer is lost. */
final class Letters implements MessageSender {
    record Letter(String queue, String key, String payload) {}

    final List<Letter> delivered = new ArrayList<>();
    boolean away;
    boolean answerLost;
    Runnable beforeCommit = () -> { };

    private final List<Letter> pending = new ArrayList<>();

    @Override
    public void send(String queue, OutboxMessage message) {
        if (away) {
            throw new IllegalStateException("broker away");
        }
        pending.add(new Letter(queue, message.aggregateKey(), message.payload()));
    }

    @Override
    public void commit() {
        beforeCommit.run();
        delivered.addAll(pending);
        pending.clear();
        if (answerLost) {
            throw new IllegalStateException("answer lost");
        }
    }

    @Override
    public void rollback() {
        pending.clear();
    }

    List<String> keys() {
        return delivered.stream().map(Letter::key).toList();
    }
}
