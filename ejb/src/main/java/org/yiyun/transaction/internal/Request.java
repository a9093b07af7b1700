package org.yiyun.transaction.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.transaction.engine.Envelope;
import org.yiyun.transaction.engine.Node;

/**
 * A message that is being worked on.
 *
 * @param certificate whose electronic certificate was shown; null for none
 * @param by          account of the institution
 */
record Request(Envelope envelope, InstitutionView institution, @Nullable ReadCertificate certificate, String by, Instant now) {
    LocalDate today() {
        return LocalDate.ofInstant(now, BusinessClock.ZONE);
    }

    static Instant instant(LocalDateTime time) {
        return time.atZone(BusinessClock.ZONE).toInstant();
    }

    Node input(String node) {
        return envelope.input().node(node);
    }

    /** Without whom it is about. */
    @Override
    public String toString() {
        return envelope.toString();
    }
}
