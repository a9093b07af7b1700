package org.yiyun.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.yiyun.platform.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yiyun.notification.NotificationView;
import org.yiyun.notification.PushTopics;
import org.yiyun.notification.PushTopics.Topic;
import org.yiyun.platform.outbox.Broadcast;
import org.yiyun.platform.outbox.Broadcasts;
import org.yiyun.security.Caller;

/** What is told to whom, as JSON text for the browser. */
@ApplicationScoped
public class PushFrames {
    /** More at once is told by the last: whoever shows a list reads it anew anyhow. */
    private static final int MAX_FRAMES = 100;

    private final Map<String, Topic> topics;

    /** A message, read once for all browsers. {@code topic} is null if it is meant for one person. */
    public record News(@Nullable Topic topic, String key, JsonObject payload) {}

    @Inject
    public PushFrames(@Any Instance<PushTopics> topics) {
        this(StreamSupport.stream(topics.spliterator(), false).flatMap(t -> t.topics().stream()).toList());
    }

    PushFrames(List<Topic> topics) {
        this.topics = topics.stream().collect(Collectors.toMap(Topic::message, topic -> topic));
    }

    protected PushFrames() {
        this(List.of());
    }

    /** Types of messages that are told at all. */
    List<String> messages() {
        return topics.keySet().stream().sorted().toList();
    }

    public List<News> prepare(Broadcasts broadcasts) {
        return broadcasts.news().stream()
                .filter(news -> news.type().equals(UserNotified.TYPE) || topics.containsKey(news.type()))
                .map(this::read)
                .toList();
    }

    private News read(Broadcast news) {
        try (var reader = Json.createReader(new StringReader(news.payload()))) {
            return new News(topics.get(news.type()), news.key(), reader.readObject());
        }
    }

    /** The frames for one browser. @param opens whether its user may open a page */
    public static List<String> of(List<News> news, Caller caller, Locale language, Predicate<String> opens) {
        var frames = news.stream().filter(one -> concerns(one, caller)).map(one -> frame(one, language, opens)).distinct().toList();
        return frames.subList(Math.max(0, frames.size() - MAX_FRAMES), frames.size());
    }

    private static boolean concerns(News news, Caller caller) {
        var topic = news.topic();
        if (topic == null) {
            return news.payload().getString("recipient").equals(caller.name());
        }
        return caller.may(topic.permission())
                && (topic.forAll() || caller.scope().isAll()
                        || caller.scope().covers(
                                news.payload().getString("institution", null), news.payload().getString("region", null)));
    }

    private static String frame(News news, Locale language, Predicate<String> opens) {
        var topic = news.topic();
        if (topic != null) {
            var frame = Json.createObjectBuilder().add("type", topic.type()).add("number", news.key());
            if (news.payload().get("version") instanceof JsonNumber version) {
                frame.add("version", version); // a page that shows it already need not be read again
            }
            return frame.build().toString();
        }
        var payload = news.payload();
        var subject = payload.getString("subject");
        var text = NoticeText.of(language, payload.getString("textKey"), subject, payload.getString("params"));
        return notification(subject, text, Notification.pageOf(payload.getString("page", null), subject), opens).build().toString();
    }

    public static String past(NotificationView notification, Predicate<String> opens) {
        return notification(notification.subject(), notification.text(), notification.page(), opens)
                .add("old", true)
                .add("read", notification.readAt() != null)
                .build()
                .toString();
    }

    private static jakarta.json.JsonObjectBuilder notification(String subject, String text, String page, Predicate<String> opens) {
        var frame = Json.createObjectBuilder().add("type", "notification").add("text", text).add("number", subject);
        return opens.test(page) ? frame.add("href", page) : frame;
    }
}
