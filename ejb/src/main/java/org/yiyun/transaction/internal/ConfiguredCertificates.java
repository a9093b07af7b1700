package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.json.JsonTree;
import org.yiyun.platform.text.IdentityNumber;
import org.yiyun.transaction.CertificateReader;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/**
 * Exchanges tokens at the service that the configuration names: {@code POST} of {@code {"token", "institution"}}, the answer
 * {@code {"certno", "psn_name"}}; 404 or 410 for a token that it does not know any more. No token and no person gets into logs.
 */
@ApplicationScoped
public class ConfiguredCertificates implements CertificateReader {
    private static final Logger LOG = Logger.getLogger(ConfiguredCertificates.class);
    private static final String FIELD = "input.data.mdtrt_cert_no";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int OK = 200;

    private final Optional<String> url;
    private final Optional<String> key;
    private final HttpClient client;

    @Inject
    public ConfiguredCertificates(
            @ConfigProperty(name = "yiyun.transaction.certificate.url") Optional<String> url,
            @ConfigProperty(name = "yiyun.transaction.certificate.key") Optional<String> key) {
        this(url.filter(text -> !text.isBlank()), key.filter(text -> !text.isBlank()),
                HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build());
    }

    private ConfiguredCertificates(Optional<String> url, Optional<String> key, HttpClient client) {
        this.url = url;
        this.key = key;
        this.client = client;
    }

    /** For the proxy, which sends nothing itself. */
    @SuppressWarnings("NullAway")
    protected ConfiguredCertificates() {
        this(Optional.empty(), Optional.empty(), null);
    }

    @Override
    public Certificate read(String token, String institution) {
        String address = url.orElseThrow(() -> new Refused(RefusalCode.CERTIFICATE_OFF, FIELD, Map.of()));
        try {
            return certificate(client.send(request(address, token, institution), BodyHandlers.ofString()));
        } catch (IOException | JsonException | ClassCastException | NullPointerException broken) {
            LOG.warnf("YIYUN001200 the service of electronic certificates does not answer: %s", broken.getClass().getSimpleName());
            throw new Refused(RefusalCode.CERTIFICATE_AWAY, FIELD, Map.of());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused(RefusalCode.CERTIFICATE_AWAY, FIELD, Map.of());
        }
    }

    private HttpRequest request(String address, String token, String institution) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(JsonTree.write(Map.of("token", token, "institution", institution))));
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request.build();
    }

    private static Certificate certificate(HttpResponse<String> answer) {
        if (answer.statusCode() == NOT_FOUND || answer.statusCode() == GONE) {
            throw new Refused(RefusalCode.CERTIFICATE_REFUSED, FIELD, Map.of());
        }
        if (answer.statusCode() != OK) {
            LOG.warnf("YIYUN001201 the service of electronic certificates answers %s", answer.statusCode());
            throw new Refused(RefusalCode.CERTIFICATE_AWAY, FIELD, Map.of());
        }
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            JsonObject person = reader.readObject();
            String identity = IdentityNumber.parse(person.getString("certno"))
                    .orElseThrow(() -> new Refused(RefusalCode.CERTIFICATE_REFUSED, FIELD, Map.of()));
            return new Certificate(identity, person.getString("psn_name"));
        }
    }
}
