package org.yiyun.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the consultation table (《问题咨询表》, CONS-06).
 *
 * @param caller     masked
 * @param topic      what it is about, a name of the consultation page; null where it came in otherwise
 * @param answer     null while it is open
 * @param answeredBy login name of who has it, null for nobody
 */
public record ConsultationRow(
        String number, Instant at, Channel channel, @Nullable String institution, @Nullable String caller, @Nullable String topic,
        String question, @Nullable String answer, @Nullable String answeredBy) {}
