package org.yiyun.bench.tickets;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * People who each send the next request when they have the answer and have looked at it for a while.
 *
 * @param time   how long a kind of request is measured
 * @param pause  milliseconds on average; 0 for none
 * @param warmUp how long a kind of request runs before it is measured
 */
record Crowd(int users, Duration time, long pause, Duration warmUp) {
    /** One request; {@code random} is the user's own. */
    interface Act {
        void run(SplittableRandom random, Words words) throws IOException, InterruptedException;
    }

    /** Of a command line {@code <.run> [users] [seconds] [pause ms] [warm-up s]}. */
    static Crowd of(String[] args) {
        return new Crowd(
                args.length > 1 ? Integer.parseInt(args[1]) : 20,
                Duration.ofSeconds(args.length > 2 ? Long.parseLong(args[2]) : 30),
                args.length > 3 ? Long.parseLong(args[3]) : 0,
                Duration.ofSeconds(args.length > 4 ? Long.parseLong(args[4]) : 10));
    }

    void head() {
        System.out.printf("%d users, %d s each, pause %d ms%n", users, time.toSeconds(), pause);
        System.out.printf("%-17s %9s %8s %8s %8s %8s %8s%n", "", "requests", "per s", "p50", "p95", "p99", "max");
    }

    void warm(Act act) throws Exception {
        run(act, warmUp);
    }

    void measure(String name, Act act) throws Exception {
        print(name, run(act, time));
    }

    private Histogram run(Act act, Duration length) throws Exception {
        var histogram = new ConcurrentHistogram(3);
        var end = System.nanoTime() + length.toNanos();
        var pool = Executors.newFixedThreadPool(users);
        var seeds = new SplittableRandom();
        List<Callable<Object>> people = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            var random = seeds.split();
            people.add(() -> work(act, random, histogram, end));
        }
        for (var person : pool.invokeAll(people)) {
            person.get();
        }
        pool.shutdown();
        return histogram;
    }

    private Object work(Act act, SplittableRandom random, Histogram histogram, long end) throws Exception {
        var words = new Words(random.split());
        while (System.nanoTime() < end) {
            var began = System.nanoTime();
            act.run(random, words);
            histogram.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began));
            if (pause > 0) {
                TimeUnit.MILLISECONDS.sleep(pause / 2 + random.nextLong(pause));
            }
        }
        return histogram;
    }

    private void print(String name, Histogram h) {
        System.out.printf("%-17s %,9d %8.0f %8.1f %8.1f %8.1f %8.1f%n", name, h.getTotalCount(),
                h.getTotalCount() / (double) time.toSeconds(), ms(h, 50), ms(h, 95), ms(h, 99), h.getMaxValue() / 1000.0);
    }

    private static double ms(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1000.0;
    }
}
