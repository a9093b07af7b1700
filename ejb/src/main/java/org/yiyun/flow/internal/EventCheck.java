package org.yiyun.flow.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.EventLine;
import org.yiyun.flow.FlowStep;
import org.yiyun.flow.engine.FlowEvent;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.RejectedLine;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.text.Typed;

/** Makes a step of a case of a line, or tells everything that is wrong with it. */
final class EventCheck {
    /** Before this nobody kept such a log; the database would not know the oldest moments that can be written. */
    private static final Instant FIRST = BusinessClock.startOf(LocalDate.of(1980, 1, 1));
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]");

    private final List<FlowStep> steps;
    private final Instant now;

    EventCheck(List<FlowStep> steps, Instant now) {
        this.steps = steps;
        this.now = now;
    }

    /** The step; empty where rejects were added. */
    Optional<FlowLog.Entry> check(BroughtEvent brought, List<RejectedLine> rejects) {
        if (!brought.rejects().isEmpty()) {
            rejects.addAll(brought.rejects());
            return Optional.empty();
        }
        return new Line(brought, rejects).entry();
    }

    static RejectedLine rejected(BroughtEvent brought, String field, String raw, String reason) {
        return new RejectedLine(brought.sheet(), brought.line(), EventFile.heading(field), EventFile.shown(raw), PersonNumbers.masked(reason));
    }

    /** One line and what is wrong with it. */
    private final class Line {
        private final BroughtEvent brought;
        private final List<RejectedLine> rejects;
        private boolean wrong;

        Line(BroughtEvent brought, List<RejectedLine> rejects) {
            this.brought = brought;
            this.rejects = rejects;
        }

        Optional<FlowLog.Entry> entry() {
            EventLine line = brought.event();
            String number = text("number", line.number());
            if (number != null && PersonNumbers.isIn(number)) {
                wrong("number", "******", "problem.field.flow.person", Map.of());
            }
            String step = text("step", line.step());
            String code = step == null ? null : steps.stream()
                    .filter(one -> one.code().equals(step) || one.name().equals(step)).map(FlowStep::code).findFirst()
                    .orElseGet(() -> wrong("step", step, "problem.field.flow.step", Map.of("id", step)));
            String role = nobody("role", text("role", line.role()));
            String channel = nobody("channel", text("channel", line.channel()));
            Boolean online = flag(line.online());
            Instant began = moment("began", text("began", line.began()));
            Instant ended = moment("ended", Typed.orNull(line.ended()));
            if (began != null && ended != null && ended.isBefore(began)) {
                wrong("ended", String.valueOf(line.ended()), "problem.field.order", Map.of());
            }
            return wrong ? Optional.empty()
                    : Optional.of(new FlowLog.Entry(number, new FlowEvent(code, began, ended, role, channel, online)));
        }

        private @Nullable String text(String field, @Nullable String raw) {
            String text = Typed.orNull(raw);
            return text == null ? wrong(field, "", "problem.field.required", Map.of()) : text;
        }

        /** Refused with the number of a person in it, as where columns are mixed up. */
        private @Nullable String nobody(String field, @Nullable String text) {
            return text != null && PersonNumbers.isIn(text) ? wrong(field, "******", "problem.field.flow.personal", Map.of()) : text;
        }

        private @Nullable Boolean flag(@Nullable String raw) {
            String text = text("online", raw);
            if (text == null || text.equals("1") || text.equals("0")) {
                return text == null ? null : text.equals("1");
            }
            wrong("online", text, "problem.field.flow.flag", Map.of());
            return null;
        }

        private @Nullable Instant moment(String field, @Nullable String text) {
            Optional<Instant> moment = Optional.ofNullable(text).flatMap(EventCheck::parse);
            if (text != null && moment.isEmpty()) {
                wrong(field, text, "problem.field.flow.moment", Map.of());
            } else if (moment.isPresent() && moment.get().isAfter(now)) {
                wrong(field, text, "problem.field.future", Map.of());
            }
            return moment.orElse(null);
        }

        /** Null, for the place of the value. */
        private @Nullable String wrong(String field, String raw, String key, Map<String, ?> params) {
            wrong = true;
            rejects.add(rejected(brought, field, raw, Texts.get(Texts.CHINESE, key, params)));
            return null;
        }
    }

    private static Optional<Instant> parse(String text) {
        try {
            String plain = text.replace('/', '-');
            Instant moment = plain.contains("T") && plain.length() > "2026-01-31T09:30:00".length()
                    ? OffsetDateTime.parse(plain).toInstant()
                    : LocalDateTime.parse(plain.replace('T', ' '), MINUTES).atZone(BusinessClock.ZONE).toInstant();
            return Optional.of(moment.truncatedTo(ChronoUnit.MICROS)).filter(when -> !when.isBefore(FIRST));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
