package org.yiyun.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The description of the interface is part of it: a change shows in {@code docs/openapi.yaml} and is looked at there. After
 * a wanted change run {@code mvn verify -Dopenapi.update} and commit the file.
 */
@SystemTest
class OpenApiIT {
    private static final Path COMMITTED = Path.of(System.getProperty("basedir", "."), "..", "docs", "openapi.yaml").normalize();

    @Test
    void isAsCommitted() throws IOException {
        var served = given().header("Accept", "application/yaml").get(Yiyun.url() + "/openapi").asByteArray();
        var text = new String(served, StandardCharsets.UTF_8);
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(COMMITTED, text);
        }
        assertThat(text).isEqualTo(Files.readString(COMMITTED));
    }
}
