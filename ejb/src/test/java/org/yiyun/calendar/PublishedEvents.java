package org.yiyun.calendar;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps what is fired. */
final class PublishedEvents implements Event<CalendarPublished> {
    final List<CalendarPublished> fired = new ArrayList<>();

    @Override
    public void fire(CalendarPublished event) {
        fired.add(event);
    }

    @Override
    public <U extends CalendarPublished> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends CalendarPublished> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<CalendarPublished> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends CalendarPublished> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends CalendarPublished> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
