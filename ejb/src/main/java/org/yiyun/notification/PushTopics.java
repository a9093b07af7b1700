package org.yiyun.notification;

import java.util.List;
import org.yiyun.security.Permission;

/** Which messages of the outbox open pages hear of. A feature whose pages follow its data has one bean of this type. */
public interface PushTopics {
    List<Topic> topics();

    /**
     * A type of message whose aggregate key is pushed to the callers with the permission. Members {@code institution} and
     * {@code region} of its payload narrow it to those in whose scope they are.
     *
     * @param message outbox type
     * @param type    what the browser sees as {@code type} of the frame
     * @param forAll  it belongs to no institution and no region: everybody with the permission is told
     */
    record Topic(String message, String type, Permission permission, boolean forAll) {
        /** Of what belongs to an institution or a region. */
        public Topic(String message, String type, Permission permission) {
            this(message, type, permission, false);
        }

        /** Of what belongs to everybody. */
        public static Topic forAll(String message, String type, Permission permission) {
            return new Topic(message, type, permission, true);
        }
    }
}
