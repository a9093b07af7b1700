package org.yiyun.satisfaction.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.yiyun.platform.text.Sha256;

/**
 * Draws a simple random sample (简单随机抽样) that anybody can draw again: the members are put in the order of the check sums of seed
 * and name, and the first ones are taken. The order in which the frame (抽样框) is given does not matter, nothing depends on a
 * generator of random numbers that may change, and a larger sample of the same seed holds the smaller one.
 */
public final class Sampling {
    private Sampling() {}

    private record Ranked(String rank, String member) {}

    /**
     * The sample, in its order.
     *
     * @param frame all who can be drawn; one who is there twice counts once
     * @param size  how many; all where there are no more
     */
    public static List<String> draw(Collection<String> frame, int size, long seed) {
        return frame.stream().distinct()
                .map(member -> new Ranked(Sha256.hex((seed + "\n" + member).getBytes(UTF_8)), member))
                .sorted(Comparator.comparing(Ranked::rank).thenComparing(Ranked::member))
                .limit(size)
                .map(Ranked::member)
                .toList();
    }

    /** By which a frame is known again: of its members in their order, a line each. */
    public static String digest(Collection<String> frame) {
        return Sha256.hex(String.join("\n", frame.stream().distinct().sorted().toList()).getBytes(UTF_8));
    }
}
