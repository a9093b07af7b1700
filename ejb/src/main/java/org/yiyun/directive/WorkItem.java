package org.yiyun.directive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an implementation is made of (001 §三(十一)3(1)). Texts: {@code directive.work.*}. */
public enum WorkItem {
    /** 系统配置开发. */
    CONFIGURATION(null),
    /** 系统测试. */
    SYSTEM_TEST(CONFIGURATION),
    /** 用户确认测试. */
    USER_TEST(SYSTEM_TEST),
    /** 系统培训. */
    TRAINING(null);

    private final @Nullable WorkItem before;

    WorkItem(@Nullable WorkItem before) {
        this.before = before;
    }

    /** What has to be done before this is done. */
    public Optional<WorkItem> before() {
        return Optional.ofNullable(before);
    }

    /** As in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<WorkItem> ofPath(String path) {
        return Arrays.stream(values()).filter(item -> item.path().equals(path)).findFirst();
    }
}
