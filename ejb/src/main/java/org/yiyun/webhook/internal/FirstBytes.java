package org.yiyun.webhook.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** The beginning of an answer as text; the rest is not read, however long it is. */
final class FirstBytes implements BodySubscriber<String> {
    static final int MOST = 1024;

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream(MOST);
    private final CompletableFuture<String> text = new CompletableFuture<>();
    private @Nullable Subscription source;

    @Override
    public CompletionStage<String> getBody() {
        return text;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            var part = new byte[Math.min(buffer.remaining(), MOST - taken.size())];
            buffer.get(part);
            taken.write(part, 0, part.length);
        }
        if (taken.size() == MOST && source != null) {
            source.cancel();
            onComplete();
        }
    }

    @Override
    public void onError(Throwable broken) {
        text.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        text.complete(clean(taken.toString(UTF_8)));
    }

    /** What PostgreSQL and a page can show; a character that was cut at the end is left out. */
    private static String clean(String read) {
        return read.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").replaceAll("\uFFFD+$", "");
    }
}
