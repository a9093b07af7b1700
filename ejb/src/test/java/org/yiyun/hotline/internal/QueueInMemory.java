package org.yiyun.hotline.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A queue with transacted sessions: what is received and not committed comes again, in its place and counted. */
final class QueueInMemory {
    /** Dies that often at the next commits, before they are done. */
    final AtomicInteger deaths = new AtomicInteger();
    final List<Integer> commits = new ArrayList<>();
    private final Deque<Letter> waiting = new ArrayDeque<>();
    private final Deque<Letter> inHand = new ArrayDeque<>();

    private static final class Letter {
        private final String id;
        private final String text;
        private int deliveries;

        private Letter(String id, byte[] body) {
            this.id = id;
            this.text = new String(body, UTF_8);
        }
    }

    void put(String id, byte[] body) {
        waiting.add(new Letter(id, body));
    }

    int size() {
        return waiting.size() + inHand.size();
    }

    JMSContext session() {
        return make(JMSContext.class, (proxy, method, args) -> switch (method.getName()) {
            case "createConsumer" -> consumer();
            case "commit" -> commit();
            case "rollback", "close" -> giveBack();
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private JMSConsumer consumer() {
        return make(JMSConsumer.class, (proxy, method, args) -> switch (method.getName()) {
            case "receive", "receiveNoWait" -> next();
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private @Nullable TextMessage next() {
        var letter = waiting.poll();
        if (letter == null) {
            return null;
        }
        inHand.add(letter);
        letter.deliveries++;
        return make(TextMessage.class, (proxy, method, args) -> switch (method.getName()) {
            case "getText" -> letter.text;
            case "getJMSMessageID" -> letter.id;
            case "getIntProperty" -> letter.deliveries;
            case "propertyExists" -> args[0].equals("JMSXDeliveryCount");
            case "getPropertyNames" -> Collections.emptyEnumeration();
            case "getJMSTimestamp" -> 1L;
            default -> null;
        });
    }

    private @Nullable Object commit() {
        if (deaths.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new JMSRuntimeException("the broker is gone");
        }
        commits.add(inHand.size());
        inHand.clear();
        return null;
    }

    private @Nullable Object giveBack() {
        while (!inHand.isEmpty()) {
            waiting.addFirst(inHand.pollLast());
        }
        return null;
    }

    private static <T> T make(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(QueueInMemory.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
