package org.yiyun.hotline.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.yiyun.audit.AuditService;
import org.yiyun.hotline.HotlineService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.testing.Postgres;
import org.yiyun.ticket.internal.DeskForTests;

/** The hotline wired by constructor on a test database. */
final class HotlineFixture {
    final BusinessClock clock;
    final AuditService audit;
    final DeadLetters letters;
    final HotlineService hotline;
    final DeadLetterJournal journal;
    final Intake intake;

    HotlineFixture(Postgres db, Instant now) {
        clock = new BusinessClock(Clock.fixed(now, BusinessClock.ZONE));
        audit = new AuditService(clock, db.em());
        letters = new DeadLetters(db.em());
        var reader = new RecordReader(Validation.byDefaultProvider().configure()
                .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory().getValidator());
        hotline = db.bean(HotlineService.class,
                new HotlineService(new HotlineParser(reader, clock), DeskForTests.at(db, now).service()));
        journal = db.bean(DeadLetterJournal.class, new DeadLetterJournal(letters, new Outbox(clock, db.em()), clock));
        intake = new Intake(hotline, journal);
    }

    /** A good message with some members replaced by other JSON. */
    static byte[] message(String key, Map<String, String> changes) {
        var members = new LinkedHashMap<String, String>();
        members.put("schema", "1");
        members.put("key", '"' + key + '"');
        members.put("channel", "\"PHONE\"");
        members.put("kind", "\"FAULT\"");
        members.put("callerName", "\"张三\"");
        members.put("callerPhone", "\"0759-1234567\"");
        members.put("title", "\"刷卡报错\"");
        members.put("description", "\"读卡器没有反应\"");
        members.put("occurredAt", "\"2026-03-02T08:30:00+08:00\"");
        members.putAll(changes);
        return members.entrySet().stream()
                .map(member -> '"' + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"))
                .getBytes(UTF_8);
    }
}
