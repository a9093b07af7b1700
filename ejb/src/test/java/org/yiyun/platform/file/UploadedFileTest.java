package org.yiyun.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

class UploadedFileTest {
    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void isThereUntilItIsClosed() throws IOException {
        Path path;
        try (var file = UploadedFile.keep(new ByteArrayInputStream(new byte[MEBIBYTE]), 1)) {
            path = file.path();
            assertThat(path).hasBinaryContent(new byte[MEBIBYTE]);
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThatThrownBy(() -> UploadedFile.keep(new ByteArrayInputStream(new byte[MEBIBYTE + 1]), 1))
                .isInstanceOfSatisfying(BusinessException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(ProblemType.TOO_LARGE);
                    assertThat(refused.params()).isEqualTo(Map.of("max", "1 MiB"));
                });
    }
}
