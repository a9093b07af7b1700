package org.yiyun.transaction.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.transaction.engine.Refused;

/** The envelope of answers (接口输出报文), as the national layout has it in table 3. */
public final class Answers {
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final int LONGEST = 200;
    private static final long NUMBERS = 10_000_000_000L;

    private Answers() {}

    /**
     * When it came and under what number it is known here.
     *
     * @param id     of its line in the log
     * @param region six digits, that of the institution
     */
    public record Times(long id, String region, Instant received, Instant answered) {}

    static Map<String, Object> done(Times times, Map<String, Object> output) {
        return envelope(times, BigDecimal.ZERO, "", output);
    }

    /** {@code err_msg} has code, field, sentence and what to do; {@code output.refusals} all reasons. */
    static Map<String, Object> refused(Times times, List<Refused.Reason> reasons) {
        return envelope(times, BigDecimal.ONE.negate(), message(reasons.get(0)), Map.of("refusals", reasons.stream().map(Answers::reason).toList()));
    }

    private static String message(Refused.Reason reason) {
        String text = "[" + reason.code().number() + "] " + reason.text(Texts.CHINESE) + reason.advice(Texts.CHINESE);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static Map<String, Object> reason(Refused.Reason reason) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("code", reason.code().number());
        one.put("field", reason.field());
        one.put("message", reason.text(Texts.CHINESE));
        one.put("advice", reason.advice(Texts.CHINESE));
        return one;
    }

    private static Map<String, Object> envelope(Times times, BigDecimal code, String message, Map<String, Object> output) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("infcode", code);
        answer.put("inf_refmsgid", "%s%s%010d".formatted(
                (times.region() + "000000").substring(0, 6), at(SECONDS, times.received()), times.id() % NUMBERS));
        answer.put("refmsg_time", at(MILLIS, times.received()));
        answer.put("respond_time", at(MILLIS, times.answered()));
        answer.put("err_msg", message);
        answer.put("output", output);
        return answer;
    }

    private static String at(DateTimeFormatter form, Instant moment) {
        return form.format(ZonedDateTime.ofInstant(moment, BusinessClock.ZONE));
    }
}
