package org.yiyun.hotline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message could not become a ticket; outbox type {@code HotlineRefused}, sent to queue {@code hotline.dead-letter} for
 * the sender to hear of. Holds no personal data.
 *
 * @param id     of the dead letter
 * @param key    the sender's key, if it could be read
 * @param code   slug of the problem
 * @param reason its title, in Chinese
 * @param errors paths with their Chinese messages
 */
public record HotlineRefused(long id, @Nullable String key, String code, String reason, List<Fault> errors) {
    /** A fault and where it is. */
    public record Fault(String path, String message) {}
}
