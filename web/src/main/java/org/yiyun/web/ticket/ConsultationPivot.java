package org.yiyun.web.ticket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.yiyun.ticket.ConsultationCount;

/**
 * The questions by topic and period, a line for each topic, the most frequent one first.
 *
 * @param periods the columns, the earliest first
 * @param total   of all topics
 */
public record ConsultationPivot(List<String> periods, List<Line> lines, Line total) {
    /**
     * A line.
     *
     * @param topic name of the topic; empty where nothing was said, and for the total
     * @param asked for each period
     * @param trend of the last period against the one before; 0 where there are not two
     */
    public record Line(String topic, List<Long> asked, long sum, long answered, long reopened, long unhappy, long trend) {}

    static ConsultationPivot of(List<ConsultationCount> counts) {
        List<String> periods = counts.stream().map(ConsultationCount::period).distinct().sorted().toList();
        Map<String, List<ConsultationCount>> topics = new LinkedHashMap<>();
        counts.forEach(count -> topics.computeIfAbsent(count.topic() == null ? "" : count.topic(), none -> new ArrayList<>()).add(count));
        List<Line> lines = topics.entrySet().stream().map(topic -> line(topic.getKey(), topic.getValue(), periods))
                .sorted(Comparator.comparingLong(Line::sum).reversed().thenComparing(Line::topic)).toList();
        return new ConsultationPivot(periods, lines, line("", counts, periods));
    }

    private static Line line(String topic, List<ConsultationCount> counts, List<String> periods) {
        List<Long> asked = periods.stream().map(period -> sum(
                counts.stream().filter(count -> count.period().equals(period)), ConsultationCount::asked)).toList();
        int last = asked.size() - 1;
        return new Line(
                topic, asked, sum(counts.stream(), ConsultationCount::asked), sum(counts.stream(), ConsultationCount::answered),
                sum(counts.stream(), ConsultationCount::reopened), sum(counts.stream(), ConsultationCount::unhappy),
                last < 1 ? 0 : asked.get(last) - asked.get(last - 1));
    }

    private static long sum(Stream<ConsultationCount> counts, ToLongFunction<ConsultationCount> what) {
        return counts.mapToLong(what).sum();
    }
}
