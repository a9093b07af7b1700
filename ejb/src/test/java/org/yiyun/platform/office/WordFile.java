package org.yiyun.platform.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small Word files for tests, and what stands in one. */
public final class WordFile {
    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/></Relationships>""";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private WordFile(String body) {
        with("[Content_Types].xml", TYPES);
        with("_rels/.rels", RELATIONS);
        with("word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\""
                + DocxParts.WORD + "\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w:body>" + body
                + "</w:body></w:document>");
    }

    /** @param body of the document, as XML */
    public static WordFile of(String body) {
        return new WordFile(body);
    }

    /** A paragraph whose text is cut into these runs. */
    public static String paragraph(String... runs) {
        var all = new StringBuilder("<w:p>");
        for (var run : runs) {
            all.append("<w:r><w:t xml:space=\"preserve\">").append(run).append("</w:t></w:r>");
        }
        return all.append("</w:p>").toString();
    }

    /** A table of rows of cells. */
    public static String table(String[]... rows) {
        var all = new StringBuilder("<w:tbl>");
        for (var row : rows) {
            all.append("<w:tr w14:paraId=\"1A2B3C4D\">");
            for (var cell : row) {
                all.append("<w:tc>").append(paragraph(cell)).append("</w:tc>");
            }
            all.append("</w:tr>");
        }
        return all.append("</w:tbl>").toString();
    }

    public WordFile with(String part, String content) {
        return with(part, content.getBytes(UTF_8));
    }

    public WordFile with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** What Word would show: paragraphs, then the cells of the rows of all tables, each row with bars between. */
    public static List<String> text(byte[] file) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            List<String> lines = new ArrayList<>();
            document.getParagraphs().forEach(paragraph -> lines.add(paragraph.getText()));
            document.getTables().forEach(table -> table.getRows().forEach(row -> lines.add(
                    String.join(" | ", row.getTableCells().stream().map(cell -> cell.getText()).toList()))));
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
