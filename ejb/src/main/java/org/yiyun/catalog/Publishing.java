package org.yiyun.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the wish to publish a version.
 *
 * @param version as it is now: published, or still approved while a job works
 * @param job     that puts it in force; null if it is in force
 */
public record Publishing(VersionView version, @Nullable UUID job) {}
