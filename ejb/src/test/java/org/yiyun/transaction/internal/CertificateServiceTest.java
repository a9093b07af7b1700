package org.yiyun.transaction.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;
import org.yiyun.transaction.CertificateReader.Certificate;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** Tokens of electronic certificates against a service over HTTP (BEN-16). */
@Covers("BEN-16")
class CertificateServiceTest {
    private final List<String> asked = new ArrayList<>();
    private int status = 200;
    private String body = "{\"certno\":\"11010519491231002x\",\"psn_name\":\"李明华\"}";
    private HttpServer server;
    private ConfiguredCertificates certificates;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] answer = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        certificates = new ConfiguredCertificates(
                Optional.of("http://127.0.0.1:" + server.getAddress().getPort() + "/exchange"), Optional.of("key"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void givesTheTokenForThePerson() {
        assertThat(certificates.read("t-1", "H99990000001")).isEqualTo(new Certificate("11010519491231002X", "李明华"));
        assertThat(asked).singleElement().asString().startsWith("Bearer key {").contains("\"token\":\"t-1\"", "\"institution\":\"H99990000001\"");
    }

    @Test
    void tellsWhoseFaultItIs() {
        status = 404;
        assertThat(refusal()).isEqualTo(RefusalCode.CERTIFICATE_REFUSED);
        status = 500;
        assertThat(refusal()).isEqualTo(RefusalCode.CERTIFICATE_AWAY);
        status = 200;
        body = "<html>";
        assertThat(refusal()).isEqualTo(RefusalCode.CERTIFICATE_AWAY);
        body = "{\"psn_name\":\"李明华\"}";
        assertThat(refusal()).isEqualTo(RefusalCode.CERTIFICATE_AWAY);
        server.stop(0);
        assertThat(refusal()).isEqualTo(RefusalCode.CERTIFICATE_AWAY);
        certificates = new ConfiguredCertificates(Optional.of(" "), Optional.empty());
        assertThat(refusal()).isEqualTo(RefusalCode.CERTIFICATE_OFF);
    }

    private RefusalCode refusal() {
        return catchThrowableOfType(Refused.class, () -> certificates.read("t-1", "H99990000001")).first().code();
    }
}
