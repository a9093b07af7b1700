package org.yiyun.platform.outbox;

import java.util.List;

/** Where the messages of a feature go. A feature that wants to hear of messages, or sends some, has one bean of this type. */
public interface MessageRoutes {
    List<Route> routes();

    /**
     * One way of a type of message.
     *
     * @param type as given to {@link Outbox#put}
     * @param to   name of a JMS queue, or {@link #BROADCAST}
     */
    record Route(String type, String to) {
        /** Not to a queue but, in the event {@link Broadcasts}, to every node of the cluster at once; nodes that are away miss it. */
        public static final String BROADCAST = "";

        public static Route toQueue(String type, String queue) {
            return new Route(type, queue);
        }

        public static Route toEveryNode(String type) {
            return new Route(type, BROADCAST);
        }
    }
}
