package org.yiyun.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;

/** Files that are handed in, judged by what they are. */
class CheckedFileTest {
    private static CheckedFile read(String name, String content) throws IOException {
        return CheckedFile.read(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void takesWhatPeopleNeedUnderALabelWithoutAPath() throws IOException {
        var file = read("C:\\temp\\a/说明\u0007.txt", "text");

        assertThat(file.name()).isEqualTo("说明.txt");
        assertThat(file.mediaType()).isEqualTo("text/plain");
        assertThat(file.sha256()).hasSize(64);
    }

    @Test
    void saysWhichFileIsRefusedAndWhatItIs() {
        assertThatThrownBy(() -> read("坏.pdf", "MZ\u0090\u0000\u0003")).isInstanceOfSatisfying(BusinessException.class, refused -> {
            assertThat(refused.type()).isEqualTo(ProblemType.FILE_REFUSED);
            assertThat(ProblemTexts.detail(Texts.CHINESE, refused)).isEqualTo(
                    "文件“坏.pdf”不被接受：其内容的类型是 application/x-msdownload。请上传 PDF、图片、Word、Excel、PPT、csv、文本或 zip 文件，内容与扩展名须一致。");
            assertThat(ProblemTexts.detail(Locale.ENGLISH, refused))
                    .isEqualTo("The file \"坏.pdf\" is not accepted: its content is application/x-msdownload. "
                            + "Hand in a PDF, picture, Word, Excel, PowerPoint, csv, text or zip file whose content matches its name.");
        });
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read("a.txt", "")).isInstanceOfSatisfying(
                BusinessException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(ProblemType.FILE_REFUSED);
                    assertThat(refused.errors()).containsExactly(new FieldError("file", "field.file-empty"));
                });
    }
}
