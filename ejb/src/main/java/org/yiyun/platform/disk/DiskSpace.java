package org.yiyun.platform.disk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much room the folders have in which this node writes: messages, logs and files on their way. */
@ApplicationScoped
public class DiskSpace {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final Map<String, String> FOLDERS =
            Map.of("data", "jboss.server.data.dir", "log", "jboss.server.log.dir", "temp", "java.io.tmpdir", "messages", "yiyun.messages.default");

    private final long least;
    private final ToLongFunction<File> usable;

    /** @param leastMebibytes with less than that left a folder is as good as full; property {@code yiyun.disk.least-mebibytes} */
    @Inject
    public DiskSpace(@ConfigProperty(name = "yiyun.disk.least-mebibytes", defaultValue = "256") long leastMebibytes) {
        this(leastMebibytes, File::getUsableSpace);
    }

    /** With another way to measure. */
    public DiskSpace(long leastMebibytes, ToLongFunction<File> usable) {
        this.least = leastMebibytes * MEBIBYTE;
        this.usable = usable;
    }

    /** For the proxy. */
    protected DiskSpace() {
        this(0);
    }

    /** Usable bytes of each folder, by its name. */
    public Map<String, Long> usable() {
        var found = new TreeMap<String, Long>();
        FOLDERS.forEach((name, property) -> {
            var folder = System.getProperty(property);
            // messages in the database have a name there and no folder
            if (folder != null && new File(folder).isAbsolute()) {
                found.put(name, usable.applyAsLong(existing(new File(folder))));
            }
        });
        return found;
    }

    /** The folder, or the nearest above it that is there: what is not would count as full. */
    private static File existing(File folder) {
        var found = folder;
        while (!found.exists() && found.getParentFile() != null) {
            found = found.getParentFile();
        }
        return found;
    }

    /** The folders that are as good as full. */
    public List<String> full() {
        return usable().entrySet().stream().filter(folder -> folder.getValue() < least).map(Map.Entry::getKey).toList();
    }
}
