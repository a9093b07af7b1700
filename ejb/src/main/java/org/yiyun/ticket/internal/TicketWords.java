package org.yiyun.ticket.internal;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.yiyun.platform.text.ChineseTokens;
import org.yiyun.ticket.OpenTicket;

/** By which words a ticket is found. */
final class TicketWords {
    private TicketWords() {}

    /** The words of what was said and of the caller's name, and number and external key as a whole. */
    static String[] of(String number, OpenTicket request) {
        var texts = Stream.of(
                        request.title(), request.description(), request.symptom(), request.system(), request.module(),
                        request.contact().name())
                .filter(Objects::nonNull)
                .toArray(String[]::new);
        var whole = Stream.of(number, request.externalKey())
                .filter(Objects::nonNull)
                .map(text -> text.toLowerCase(Locale.ROOT));
        return Stream.concat(ChineseTokens.of(texts).stream(), whole).distinct().toArray(String[]::new);
    }
}
