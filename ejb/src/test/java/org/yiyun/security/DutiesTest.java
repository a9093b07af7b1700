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
    @EnumSource(names = ".*_(PUBLISH|CONFIRM)", mode = EnumSource.Mode.MATCH_ALL)
    void whoConfirmsOrPublishesDoesNotPrepare(Permission decide) {
        var edit = Permission.valueOf(decide.name().replaceFirst("_(PUBLISH|CONFIRM)$", "_EDIT"));

        assertThat(Duties.conflict(Set.of(decide, edit))).contains(decide);
        assertThat(Duties.conflict(EnumSet.complementOf(EnumSet.of(edit)))).isNotEqualTo(java.util.Optional.of(decide));
        assertThatThrownBy(() -> Duties.check("roles", Set.of(decide, edit)))
                .isInstanceOf(BusinessException.class).hasMessageContaining("field.duties");
    }

    @Test
    void allElseGoesTogether() {
        var harmless = EnumSet.allOf(Permission.class);
        harmless.removeIf(permission -> permission.name().matches(".*_(PUBLISH|CONFIRM)"));
        assertThat(Duties.conflict(harmless)).isEmpty();
        assertThat(Duties.conflict(Set.of())).isEmpty();
    }
}
