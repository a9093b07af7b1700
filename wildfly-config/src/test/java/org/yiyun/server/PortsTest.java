package org.yiyun.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void areTheOnesOfTheContract() {
        assertThat(List.of(Ports.http(1, 0), Ports.amqp(1, 0), Ports.stomp(1, 0), Ports.http(2, 0), Ports.balancer(0)))
                .containsExactly(8080, 5672, 61613, 8180, 8888);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1000, 3900, 7000, 12_345, 20_000})
    void stayApartAndInRange(int offset) {
        var ports = new ArrayList<>(List.of(Ports.postgres(offset), Ports.balancer(offset),
                Ports.balancerManagement(offset), Ports.balancerRegistration(offset)));
        for (int node = 1; node <= 3; node++) {
            ports.addAll(List.of(Ports.http(node, offset), Ports.management(node, offset), Ports.amqp(node, offset),
                    Ports.stomp(node, offset)));
        }
        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port > 1024 && port <= 65_535);
    }

    @Test
    void tellWhoIsInTheWay() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort()))
                    .isInstanceOf(LaunchException.class)
                    .hasMessage("Port " + taken.getLocalPort() + " is in use by another program. Choose another range with "
                            + "-Dport.offset=N.");
        }
    }
}
