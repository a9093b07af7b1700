package org.yiyun.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Which port is whose. Everything moves by the offset, node after node by a hundred. */
final class Ports {

    private static final int NODE_STEP = 100;
    private static final int HIGHEST = 65_535;
    private static final int FOLD = 20_000;

    private Ports() {
    }

    static int nodeOffset(int node, int offset) {
        return offset + (node - 1) * NODE_STEP;
    }

    static int http(int node, int offset) {
        return 8080 + nodeOffset(node, offset);
    }

    static int management(int node, int offset) {
        return 9990 + nodeOffset(node, offset);
    }

    static int amqp(int node, int offset) {
        return 5672 + nodeOffset(node, offset);
    }

    /** 61613 is near the end of the range: what would leave it comes back lower down. */
    static int stomp(int node, int offset) {
        int port = 61_613 + nodeOffset(node, offset);
        return port <= HIGHEST ? port : port - FOLD;
    }

    static int postgres(int offset) {
        return 15_432 + offset;
    }

    static int balancer(int offset) {
        return 8888 + offset;
    }

    static int balancerManagement(int offset) {
        return 9890 + offset;
    }

    static int balancerRegistration(int offset) {
        return 8090 + offset;
    }

    /** Ends the launch with a plain sentence when somebody else has the port. */
    static void requireFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new LaunchException("Port " + port + " is in use by another program. Choose another range with "
                    + "-Dport.offset=N.", taken);
        }
    }
}
