package org.yiyun.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the wish to publish a version or to take one back.
 *
 * @param version that is in force now; while a job works, the one that is to be published or taken back, as it still is
 * @param job     that works; null if it is done
 */
public record Publishing(VersionView version, @Nullable UUID job) {}
