package org.yiyun.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A call-centre system as simple as they come: STOMP 1.2 over a socket. */
public final class Stomp implements AutoCloseable {

    private static final int TIMEOUT = 10_000;

    private final Socket socket;

    private Stomp(Socket socket) {
        this.socket = socket;
    }

    public static Stomp connect(int port, String user, String password) throws IOException {
        return connect("127.0.0.1", port, user, password);
    }

    public static Stomp connect(String host, int port, String user, String password) throws IOException {
        var socket = new Socket(host, port);
        socket.setSoTimeout(TIMEOUT);
        var stomp = new Stomp(socket);
        stomp.write("CONNECT\naccept-version:1.2\nhost:127.0.0.1\nlogin:" + user + "\npasscode:" + password + "\n\n");
        stomp.expect("CONNECTED");
        return stomp;
    }

    /** Sends and waits for the receipt. */
    public void send(String destination, String body) throws IOException {
        var receipt = UUID.randomUUID().toString();
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        write("SEND\ndestination:" + destination + "\ncontent-type:application/json\ncontent-length:" + length
                + "\nreceipt:" + receipt + "\n\n" + body);
        var answer = read();
        if (!answer.startsWith("RECEIPT") || !answer.contains(receipt)) {
            throw new IOException(answer);
        }
    }

    private void write(String frame) throws IOException {
        socket.getOutputStream().write((frame + '\0').getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private void expect(String command) throws IOException {
        var frame = read();
        if (!frame.startsWith(command)) {
            throw new IOException(frame);
        }
    }

    private String read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int next = socket.getInputStream().read(); next > 0 || bytes.size() == 0; next = socket.getInputStream().read()) {
            if (next == -1) {
                throw new IOException("The broker closed the connection");
            }
            if (next != '\n' || bytes.size() > 0) {
                bytes.write(next);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
