package org.yiyun.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A line to a server that breaks whenever the client says certain words. */
final class BreakingLine implements AutoCloseable {
    private static final int CHUNK = 8192;

    private final ServerSocket door;
    private final int server;
    private final Pattern fatal;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    BreakingLine(int server, String fatal) {
        this.server = server;
        this.fatal = Pattern.compile(fatal);
        try {
            door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        run(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private interface Work {
        void go() throws IOException;
    }

    private static void run(Work work) {
        var thread = new Thread(() -> {
            try {
                work.go();
            } catch (IOException over) {
                // the line is closed
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            var client = door.accept();
            var far = new Socket(InetAddress.getLoopbackAddress(), server);
            sockets.add(client);
            sockets.add(far);
            run(() -> pump(client, far, true));
            run(() -> pump(far, client, false));
        }
    }

    private void pump(Socket from, Socket to, boolean listening) throws IOException {
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (listening && fatal.matcher(new String(chunk, 0, read, StandardCharsets.ISO_8859_1)).find()) {
                    return;
                }
                out.write(chunk, 0, read);
                out.flush();
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}
