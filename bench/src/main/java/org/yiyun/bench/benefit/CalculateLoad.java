package org.yiyun.bench.benefit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.yiyun.bench.tickets.Api;
import org.yiyun.bench.tickets.RunFolder;

/**
 * Calculations over REST in an open loop: {@code CalculateLoad <.run> [a second] [seconds] [warm-up s] [lines]}. Requests go out at fixed
 * moments whether or not earlier ones have been answered, and a request waits from its moment on, so a server that stalls pays for
 * all that should have been sent meanwhile. Each answer is checked to tell what all lines add up to. Wanted: 300 a second, p99 ≤ 20 ms.
 */
public final class CalculateLoad {
    private static final int THREADS = 64;
    private static final int BODIES = 256;
    private static final String[] KINDS = {"DRUG", "ITEM", "CONSUMABLE", "SPECIAL_DRUG"};
    private static final String[] CATEGORIES = {"A", "B", "C"};

    private final Api api;
    private final Question[] questions = new Question[BODIES];
    private final AtomicLong wrong = new AtomicLong();

    private CalculateLoad(Api api, int lines) {
        this.api = api;
        var random = new SplittableRandom(20261126);
        for (int i = 0; i < BODIES; i++) {
            questions[i] = question(random, lines);
        }
    }

    /** A body and what its answer has to begin the amounts with. */
    private record Question(String body, String total) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var run = new RunFolder(Path.of(args[0]));
        int rate = number(args, 1, 300);
        int seconds = number(args, 2, 60);
        int lines = number(args, 4, 40);
        var load = new CalculateLoad(new Api(run.url(), "analyst", run.account("analyst")), lines);
        load.run(rate, number(args, 3, 30));
        var histogram = load.run(rate, seconds);
        System.out.printf("%d a second asked for, %.1f done, %d lines, %d s, %,d requests, %d wrong%n", rate,
                histogram.getTotalCount() / (double) seconds, lines, seconds, histogram.getTotalCount(), load.wrong.get());
        System.out.printf("ms: p50 %.1f  p95 %.1f  p99 %.1f  p99.9 %.1f  max %.1f%n", ms(histogram, 50), ms(histogram, 95), ms(histogram, 99),
                ms(histogram, 99.9), histogram.getMaxValue() / 1000.0);
    }

    private static int number(String[] args, int position, int otherwise) {
        return args.length > position ? Integer.parseInt(args[position]) : otherwise;
    }

    private static Question question(SplittableRandom random, int lines) {
        long[] fen = random.longs(lines, 1, 500_000).toArray();
        String told = IntStream.range(0, lines).mapToObj(line -> "{\"kind\":\"%s\",\"category\":\"%s\",\"amount\":%s}".formatted(
                KINDS[random.nextInt(KINDS.length)], CATEGORIES[random.nextInt(CATEGORIES.length)], money(fen[line]))).collect(Collectors.joining(","));
        return new Question(
                "{\"scheme\":\"HUADIAN_LARGE_SUM\",\"on\":\"2025-06-01\",\"priorYear\":{\"eligible\":%s,\"paid\":%s},\"claim\":{\"institution\":{\"level\":\"3\",\"local\":true},\"lines\":[%s]}}"
                        .formatted(money(random.nextLong(15_000_000)), money(random.nextLong(41_000_000)), told),
                "\"total\":" + money(java.util.Arrays.stream(fen).sum()) + ",");
    }

    private static String money(long fen) {
        return fen / 100 + "." + (fen % 100 < 10 ? "0" : "") + fen % 100;
    }

    private Histogram run(int rate, int seconds) throws InterruptedException {
        var histogram = new ConcurrentHistogram(3);
        long between = TimeUnit.SECONDS.toNanos(1) / rate;
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
        wrong.set(0);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (long i = 0; i < (long) rate * seconds; i++) {
            long due = begin + i * between;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            Question question = questions[(int) (i % BODIES)];
            threads.execute(() -> ask(question, due, histogram));
        }
        threads.shutdown();
        if (!threads.awaitTermination(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the server is five minutes behind");
        }
        return histogram;
    }

    private void ask(Question question, long due, Histogram histogram) {
        try {
            if (!api.post("/benefits/calculate", question.body()).contains(question.total())) {
                wrong.incrementAndGet();
            }
        } catch (IOException refused) {
            wrong.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        histogram.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
    }

    private static double ms(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1000.0;
    }
}
