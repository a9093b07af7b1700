package org.yiyun.bench.hotline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Properties;

/** Sends to a STOMP broker, each message confirmed by a receipt before the next. */
final class StompSender implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    private StompSender(String host, int port, String user, String password) throws IOException {
        socket = new Socket(host, port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        write("CONNECT\naccept-version:1.2\nhost:yiyun\nlogin:" + user + "\npasscode:" + password + "\n\n");
        expect("CONNECTED");
    }

    /** To a node of the running product, as its call centre. */
    static StompSender to(Properties nodes, Properties accounts, int node) throws IOException {
        var address = nodes.getProperty("node" + node + ".stomp").split(":");
        return new StompSender(address[0], Integer.parseInt(address[1]),
                accounts.getProperty("hotline.user"), accounts.getProperty("hotline.password"));
    }

    void send(String destination, String body) throws IOException {
        write("SEND\ndestination:" + destination + "\ncontent-length:" + body.getBytes(UTF_8).length + "\nreceipt:r\n\n" + body);
        expect("RECEIPT");
    }

    private void write(String frame) throws IOException {
        socket.getOutputStream().write((frame + '\0').getBytes(UTF_8));
    }

    private void expect(String command) throws IOException {
        var frame = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 || frame.size() == 0; next = in.read()) {
            if (next < 0) {
                throw new IOException("closed");
            }
            if (next != '\n' || frame.size() > 0) {
                frame.write(next);
            }
        }
        var text = frame.toString(UTF_8);
        if (!text.startsWith(command)) {
            throw new IOException(text);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
