package org.yiyun.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One program at a time has a {@code .run} to itself. The system frees the lock of a killed one. */
final class RunLock {

    private final FileLock lock;

    private RunLock(FileLock lock) {
        this.lock = lock;
    }

    /** Empty if another program has it. */
    static Optional<RunLock> of(Path run) {
        try {
            var channel = FileChannel.open(run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return Optional.ofNullable(lock).map(RunLock::new);
        } catch (OverlappingFileLockException twice) {
            throw new LaunchException("It already runs in this process.", twice);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static RunLock require(Path run) {
        return of(run).orElseThrow(() -> new LaunchException("It already runs from " + run + ". End that first (Ctrl-C)."));
    }

    void release() {
        try {
            lock.acquiredBy().close();
        } catch (IOException unimportant) {
            Progress.say("The lock could not be given back: " + unimportant.getMessage());
        }
    }
}
