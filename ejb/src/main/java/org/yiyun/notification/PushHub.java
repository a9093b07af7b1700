package org.yiyun.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.yiyun.notification.internal.PushFrames;
import org.yiyun.platform.outbox.Broadcasts;
import org.yiyun.security.Caller;

/**
 * The browsers that listen on this node. Each gets, as JSON text, what it may see: {@code {"type":"ticket","number":"…","version":3}}
 * for a change of a ticket, {@code {"type":"notification","text":"…","number":"…"}} for what its user is told; that has the
 * {@code href} of a page with more of it if its user may open it.
 */
@ApplicationScoped
public class PushHub {
    private final PushFrames frames;
    private final Map<Object, Subscriber> subscribers = new ConcurrentHashMap<>();

    private record Subscriber(Caller caller, Locale language, Predicate<String> opens, Consumer<String> sink) {}

    @Inject
    public PushHub(PushFrames frames) {
        this.frames = frames;
    }

    protected PushHub() {
        this(null);
    }

    /**
     * Starts to tell.
     *
     * @param key   for {@link #leave}
     * @param opens whether the browser's user may open a page, by its path
     * @param sink  takes a text at once and never blocks
     */
    public void join(Object key, Caller caller, Locale language, Predicate<String> opens, Consumer<String> sink) {
        subscribers.put(key, new Subscriber(caller, language, opens, sink));
    }

    public void leave(Object key) {
        subscribers.remove(key);
    }

    /** A notification that the browser missed or has read already. @param opens whether its user may open a page, by its path */
    public static String past(NotificationView notification, Predicate<String> opens) {
        return PushFrames.past(notification, opens);
    }

    public void tell(@Observes Broadcasts broadcasts) {
        if (subscribers.isEmpty()) {
            return;
        }
        var news = frames.prepare(broadcasts);
        subscribers.values().forEach(subscriber -> told(news, subscriber).forEach(subscriber.sink()));
    }

    private static List<String> told(List<PushFrames.News> news, Subscriber subscriber) {
        return PushFrames.of(news, subscriber.caller(), subscriber.language(), subscriber.opens());
    }
}
