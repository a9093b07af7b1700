package org.yiyun.platform.text;

import java.time.format.DateTimeFormatter;
import org.yiyun.platform.BusinessClock;

/** Moments as papers, lists and notices write them, in {@link BusinessClock#ZONE}. */
public final class Times {
    public static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.ZONE);
    public static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BusinessClock.ZONE);

    private Times() {}
}
