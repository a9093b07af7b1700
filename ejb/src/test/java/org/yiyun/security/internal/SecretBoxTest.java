package org.yiyun.security.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.problem.BusinessException;

class SecretBoxTest {
    private static final byte[] SECRET = "a secret".getBytes(UTF_8);

    private final SecretBox box = new SecretBox(Optional.of("key"));

    @Test
    void opensWhatItSealedForTheSameOwner() {
        var sealed = box.seal("desk", SECRET);

        assertThat(new SecretBox(Optional.of("key")).open("desk", sealed)).isEqualTo(SECRET);
        assertThat(box.seal("desk", SECRET)).isNotEqualTo(sealed);
        assertThat(new String(sealed, UTF_8)).doesNotContain("secret");
    }

    @Test
    void opensNothingOfAnotherOwnerOrKeyAndNothingThatWasChanged() {
        var sealed = box.seal("desk", SECRET);
        var changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> box.open("admin", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretBox(Optional.of("other")).open("desk", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box.open("desk", changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysThatTheKeyIsMissing() {
        assertThatThrownBy(() -> new SecretBox(Optional.of(" ")).seal("desk", SECRET)).isInstanceOf(BusinessException.class);
    }

    @Test
    void signsTheSameForThePurposeAndKeyAndOtherwiseNot() {
        var signature = box.sign("rating", SECRET);

        assertThat(signature).hasSize(32).isEqualTo(new SecretBox(Optional.of("key")).sign("rating", SECRET));
        assertThat(box.sign("survey", SECRET)).isNotEqualTo(signature);
        assertThat(box.sign("rating", "another".getBytes(UTF_8))).isNotEqualTo(signature);
        assertThat(new SecretBox(Optional.of("other")).sign("rating", SECRET)).isNotEqualTo(signature);
        assertThatThrownBy(() -> new SecretBox(Optional.empty()).sign("rating", SECRET)).isInstanceOf(BusinessException.class);
    }
}
