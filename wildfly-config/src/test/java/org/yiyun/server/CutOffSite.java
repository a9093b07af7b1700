package org.yiyun.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A site with a network of its own (a network namespace) whose only cable can be pulled: then nothing goes through in either
 * direction and nobody is told. Only root may make one.
 */
final class CutOffSite implements AutoCloseable {
    /** The address of the main site. */
    static final String MAIN = "10.213.77.1";
    /** The address of the site that is cut off. */
    static final String SITE = "10.213.77.2";

    private static final String NAME = "yiyun-site";
    private static final String SWITCH = "yiyun-switch";
    private static final String CABLE = "yiyun-cable";

    private final List<ServerSocket> entrances = new ArrayList<>();
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

    /** Skips the test where none can be made. */
    static CutOffSite make() {
        remove();
        assumeTrue("root".equals(System.getProperty("user.name")) && ip("netns add " + NAME), "network namespaces can be made by root only");
        for (var step : List.of(
                "link add " + SWITCH + " type bridge", "addr add " + MAIN + "/24 dev " + SWITCH, "link set " + SWITCH + " up",
                "link add " + CABLE + " type veth peer name eth0 netns " + NAME, "link set " + CABLE + " master " + SWITCH + " up",
                "-n " + NAME + " addr add " + SITE + "/24 dev eth0", "-n " + NAME + " link set lo up", "-n " + NAME + " link set eth0 up")) {
            if (!ip(step)) {
                throw new IllegalStateException("ip " + step);
            }
        }
        return new CutOffSite();
    }

    /** What makes a command run at the site. */
    List<String> there(List<String> command) {
        var line = new ArrayList<>(List.of("ip", "netns", "exec", NAME));
        line.addAll(command);
        return line;
    }

    void cut() {
        ip("link set " + CABLE + " down");
    }

    void mend() {
        ip("link set " + CABLE + " up");
    }

    /** Lets the site reach what listens at this machine's own address only; answers the port at {@link #MAIN}. */
    int open(int port) throws IOException {
        var entrance = new ServerSocket(0, 50, InetAddress.getByName(MAIN));
        entrances.add(entrance);
        begin(() -> {
            while (true) {
                var near = entrance.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), port);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                open.addAll(List.of(near, far));
                begin(() -> copy(near, far));
                begin(() -> copy(far, near));
            }
        });
        return entrance.getLocalPort();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void begin(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (SocketException over) {
                // one side has closed it
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private static boolean ip(String words) {
        var command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(words.split(" ")));
        return Commands.succeeds(command.toArray(String[]::new));
    }

    private static void remove() {
        ip("link del " + SWITCH);
        ip("link del " + CABLE);
        ip("netns del " + NAME);
    }

    @Override
    public void close() throws IOException {
        for (var entrance : entrances) {
            entrance.close();
        }
        for (var socket : open) {
            socket.close();
        }
        remove();
    }
}
