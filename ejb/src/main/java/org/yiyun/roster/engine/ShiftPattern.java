package org.yiyun.roster.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * How a day is cut into shifts (班制), as in {@code 08:00-20:00 20:00-08:00}. A part that does not end after it starts ends
 * on the next day, so {@code 00:00-00:00} is a whole day.
 */
public record ShiftPattern(List<Part> parts) {
    /** A part of the day by the clock on the wall. */
    public record Part(LocalTime from, LocalTime to) {
        /** This part of a day. */
        public Span on(LocalDate day, ZoneId zone) {
            LocalDate end = from.isBefore(to) ? day : day.plusDays(1);
            return new Span(day.atTime(from).atZone(zone).toInstant(), end.atTime(to).atZone(zone).toInstant());
        }

        @Override
        public String toString() {
            return from + "–" + to;
        }
    }

    public ShiftPattern {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a pattern has a part");
        }
    }

    /** @throws IllegalArgumentException if the text is no pattern */
    public static ShiftPattern parse(String text) {
        List<Part> parts = new ArrayList<>();
        for (String part : text.strip().split("\\s+")) {
            String[] ends = part.split("-");
            if (ends.length != 2) {
                throw new IllegalArgumentException(part);
            }
            try {
                parts.add(new Part(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
            } catch (DateTimeException noTime) {
                throw new IllegalArgumentException(part, noTime);
            }
        }
        return new ShiftPattern(parts);
    }

    /** The slots of the days from one to another, both included, in order. */
    public List<Span> slots(LocalDate first, LocalDate last, ZoneId zone) {
        return first.datesUntil(last.plusDays(1)).flatMap(day -> parts.stream().map(part -> part.on(day, zone))).toList();
    }
}
