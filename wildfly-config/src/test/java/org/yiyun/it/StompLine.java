package org.yiyun.it;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a call centre that knows the addresses of several nodes: when one does not take a message it goes on to the next. */
public final class StompLine implements AutoCloseable {

    private final List<Integer> ports;
    private final String user;
    private final String password;
    private int next;
    private @Nullable Stomp line;

    /** @param first the address to begin with, counted from 0, and around */
    public StompLine(List<Integer> ports, int first, String user, String password) {
        this.ports = ports;
        this.next = first % ports.size();
        this.user = user;
        this.password = password;
    }

    /** Tries once; whether the broker has confirmed it. */
    public boolean sent(String destination, String body) {
        try {
            if (line == null) {
                line = Stomp.connect(ports.get(next), user, password);
            }
            line.send(destination, body);
            return true;
        } catch (IOException away) {
            close();
            next = (next + 1) % ports.size();
            return false;
        }
    }

    @Override
    public void close() {
        try {
            if (line != null) {
                line.close();
            }
        } catch (IOException broken) {
            // it is given up because it is broken
        } finally {
            line = null;
        }
    }
}
