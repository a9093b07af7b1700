package org.yiyun.web.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.EntityPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.text.Sha256;

class KeptPartTest {
    @Test
    void keepsTheContentWithItsSizeAndSumUntilItIsClosed() throws IOException {
        var content = "目录,代码\n".repeat(5000).getBytes(UTF_8);
        KeptPart kept;
        try (var open = KeptPart.of(part(new ByteArrayInputStream(content)))) {
            kept = open;
            assertThat(kept.size()).isEqualTo(content.length);
            assertThat(kept.sha256()).isEqualTo(Sha256.hex(content));
            try (var first = kept.open(); var again = kept.open()) {
                assertThat(first.readAllBytes()).isEqualTo(content);
                assertThat(again.readAllBytes()).isEqualTo(content);
            }
        }
        assertThatThrownBy(kept::open).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void tellsWhatBrokeWhileItWasRead() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut off");
            }
        };
        assertThatThrownBy(() -> KeptPart.of(part(broken))).isInstanceOf(IOException.class).hasMessage("cut off");
    }

    private static EntityPart part(InputStream content) {
        return (EntityPart) Proxy.newProxyInstance(
                KeptPartTest.class.getClassLoader(), new Class<?>[] {EntityPart.class},
                (proxy, method, args) -> method.getName().equals("getContent") ? content : null);
    }
}
