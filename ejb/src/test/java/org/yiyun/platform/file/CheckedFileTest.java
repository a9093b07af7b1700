package org.yiyun.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

    /** Two letters make no document: the container is opened. */
    @ParameterizedTest
    @MethodSource
    void refusesWhatIsNotWhatItSays(String name, byte[] content) {
        assertThatThrownBy(() -> CheckedFile.read(name, new ByteArrayInputStream(content))).isInstanceOfSatisfying(
                BusinessException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(ProblemType.FILE_REFUSED);
                    assertThat(refused.errors()).containsExactly(new FieldError("file", "field.file-content", Map.of("name", name)));
                });
    }

    static List<Arguments> refusesWhatIsNotWhatItSays() throws IOException {
        byte[] word = zip("[Content_Types].xml", "word/document.xml");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        return List.of(
                Arguments.of("整改.docx", "PK".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("整改.zip", "PK".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("整改.xlsx", "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("整改.zip", "PK\u0003\u0004broken".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("整改.zip", zip()),
                Arguments.of("整改.docx", zip("说明.txt")),
                Arguments.of("整改.docx", zip("[Content_Types].xml")),
                Arguments.of("整改.docx", Arrays.copyOf(word, word.length / 2)),
                Arguments.of("整改.doc", old),
                Arguments.of("整改.pdf", "整改".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("整改.PNG", "a".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void takesDocumentsThatCanBeOpened() throws IOException {
        List<String> types = new ArrayList<>();
        for (var file : List.of(Map.entry("a.docx", zip("[Content_Types].xml", "word/document.xml")),
                Map.entry("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")),
                Map.entry("a.pptx", zip("[Content_Types].xml", "ppt/presentation.xml")),
                Map.entry("web.docx", zip("[Content_Types].xml", "word/document2.xml")), Map.entry("a.zip", zip("说明.txt")),
                Map.entry("a.doc", old("WordDocument")), Map.entry("a", old("Workbook")))) {
            types.add(file.getKey() + " " + CheckedFile.read(file.getKey(), new ByteArrayInputStream(file.getValue())).mediaType());
        }

        assertThat(types).containsExactly(
                "a.docx application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "a.xlsx application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "a.pptx application/vnd.openxmlformats-officedocument.presentationml.presentation",
                "web.docx application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a.zip application/zip",
                "a.doc application/msword", "a application/x-tika-msoffice");
    }

    /** Archives made on Chinese desktops name their files in GBK. */
    @Test
    void takesAnArchiveWithNamesOfAnotherEncoding() throws IOException {
        assertThat(CheckedFile.read("材料.zip", new ByteArrayInputStream(zip(Charset.forName("GBK"), "整改说明.txt"))).mediaType())
                .isEqualTo("application/zip");
    }

    private static byte[] zip(String... parts) throws IOException {
        return zip(StandardCharsets.UTF_8, parts);
    }

    private static byte[] zip(Charset names, String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] old(String part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var office = new POIFSFileSystem()) {
            office.createDocument(new ByteArrayInputStream(new byte[] {1}), part);
            office.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
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
