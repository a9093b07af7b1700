package org.yiyun.catalog.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** An unpacked part that ends with a {@link ReadingProblem} where it becomes a bomb: too many bytes, or too many for what was packed. */
final class BoundedInput extends FilterInputStream {
    private static final int MIB = 1024 * 1024;

    private final ReadingLimits limits;
    private final AtomicLong inflated;
    private final long mostByRatio;
    private long ofThisPart;
    private long sincePause;

    /**
     * @param inflated bytes of all parts of the package so far
     * @param packed   bytes of this part before it was unpacked
     */
    BoundedInput(InputStream in, ReadingLimits limits, AtomicLong inflated, long packed) {
        super(in);
        this.limits = limits;
        this.inflated = inflated;
        mostByRatio = Math.max(limits.ratioAfter(), packed * limits.ratio());
    }

    /** Whoever reads got on: an element began or ended. */
    void progress() {
        sincePause = 0;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int bytes) {
        ofThisPart += bytes;
        sincePause += bytes;
        if (inflated.addAndGet(bytes) > limits.inflated()) {
            throw new ReadingProblem("catalog.file.inflated", List.of(String.valueOf(limits.inflated() / MIB)));
        }
        if (ofThisPart > mostByRatio) {
            throw new ReadingProblem("catalog.file.bomb", List.of(String.valueOf(limits.ratio())));
        }
        if (sincePause > limits.pause()) {
            throw new ReadingProblem("catalog.file.unsafe", List.of());
        }
    }
}
