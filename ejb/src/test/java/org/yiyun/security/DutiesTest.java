package org.yiyun.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyun.platform.problem.BusinessException;

class DutiesTest {
    @ParameterizedTest
    @EnumSource(names = ".*_PUBLISH", mode = EnumSource.Mode.MATCH_ALL)
    void whoPublishesDoesNotPrepare(Permission publish) {
        var edit = Permission.valueOf(publish.name().replace("_PUBLISH", "_EDIT"));

        assertThat(Duties.conflict(Set.of(publish, edit))).contains(publish);
        assertThat(Duties.conflict(EnumSet.complementOf(EnumSet.of(edit)))).isNotEqualTo(java.util.Optional.of(publish));
        assertThatThrownBy(() -> Duties.check("roles", Set.of(publish, edit)))
                .isInstanceOf(BusinessException.class).hasMessageContaining("field.duties");
    }

    @Test
    void allElseGoesTogether() {
        var harmless = EnumSet.allOf(Permission.class);
        harmless.removeIf(permission -> permission.name().endsWith("_PUBLISH"));
        assertThat(Duties.conflict(harmless)).isEmpty();
        assertThat(Duties.conflict(Set.of())).isEmpty();
    }
}
