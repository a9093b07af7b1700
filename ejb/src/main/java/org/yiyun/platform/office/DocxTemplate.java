package org.yiyun.platform.office;

import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

/**
 * A Word template (Word 模板): a document that people made in Word, with placeholders by {@link TemplateShape}. Everything else in it
 * stays as they made it. The same template filled with the same data gives the same bytes.
 */
public final class DocxTemplate {
    private static final String WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static final String NOTHING = "无";

    private final Map<String, byte[]> parts;

    private DocxTemplate(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** @throws BusinessException INVALID with all that is to be changed in Word, for {@code file} */
    public static DocxTemplate read(byte[] file) {
        return new DocxTemplate(OfficePackage.read(file));
    }

    /** What of it does not suit the shape, in the words of who made it; empty if it may be used. */
    public List<FieldError> faults(TemplateShape shape) {
        Set<String> unknown = new LinkedHashSet<>();
        Set<FieldError> faults = new LinkedHashSet<>();
        var texts = texts();
        all(texts, "p").forEach(paragraph -> {
            var text = DocxParagraph.of(paragraph);
            if (text.isBroken()) {
                faults.add(DocxCheck.fault("broken", Map.of("text", cut(text.text()))));
            }
            text.marks().forEach(mark -> check(mark.name(), paragraph, shape, unknown, faults));
        });
        all(texts, "tr").forEach(row -> {
            var tables = tablesOf(row);
            if (tables.size() > 1) {
                faults.add(DocxCheck.fault("mixed", Map.of("names", quoted(tables))));
            }
        });
        if (!unknown.isEmpty()) {
            faults.add(DocxCheck.fault("unknown", Map.of("names", quoted(unknown))));
        }
        return List.copyOf(faults);
    }

    private static void check(String name, Element paragraph, TemplateShape shape, Set<String> unknown, Set<FieldError> faults) {
        var dot = name.indexOf('.');
        if (dot < 0 ? !shape.has(name) : shape.table(name.substring(0, dot)).filter(table -> table.has(name.substring(dot + 1))).isEmpty()) {
            unknown.add(name.isEmpty() ? "　" : name);
        } else if (dot >= 0 && rowOf(paragraph) == null) {
            faults.add(DocxCheck.fault("row", Map.of("name", name)));
        }
    }

    /** Names of the shape that the template does not use; that is no fault. */
    public List<String> unused(TemplateShape shape) {
        Set<String> used = new LinkedHashSet<>();
        all(texts(), "p").forEach(paragraph -> DocxParagraph.of(paragraph).marks().forEach(mark -> used.add(mark.name())));
        return shape.names().stream()
                .filter(name -> !used.contains(name) && !name.endsWith("." + TemplateShape.NUMBER))
                .toList();
    }

    /**
     * The document.
     *
     * @param time that it says it was made
     */
    public byte[] fill(TemplateData data, Instant time) {
        Map<String, byte[]> filled = new LinkedHashMap<>(parts);
        parts.forEach((name, content) -> {
            if (DocxParts.hasText(name)) {
                var document = DocxParts.read(content);
                fill(document, data);
                filled.put(name, DocxParts.write(document));
            }
        });
        return StablePackage.of(filled, time);
    }

    /** The template itself, without what differs from one saving to the next. */
    public byte[] bytes(Instant time) {
        return StablePackage.of(parts, time);
    }

    private static void fill(Document document, TemplateData data) {
        Set<Element> done = Collections.newSetFromMap(new IdentityHashMap<>());
        var rows = DocxParts.all(document.getDocumentElement(), "tr");
        // inner tables first: a row that is repeated takes them along as they are
        Collections.reverse(rows);
        rows.forEach(row -> tablesOf(row).stream().findFirst().ifPresent(table -> repeat(row, table, data, done)));
        UnaryOperator<String> value = name -> data.values().getOrDefault(name, "");
        DocxParts.all(document.getDocumentElement(), "p").stream()
                .filter(paragraph -> !done.contains(paragraph))
                .forEach(paragraph -> DocxParagraph.of(paragraph).fill(value));
    }

    private static void repeat(Element row, String table, TemplateData data, Set<Element> done) {
        var lines = data.rows().getOrDefault(table, List.of());
        var shown = lines.isEmpty() ? List.of(Map.<String, String>of()) : lines;
        for (int i = 0; i < shown.size(); i++) {
            var copy = (Element) row.cloneNode(true);
            withoutMarksOfItsOwn(copy);
            row.getParentNode().insertBefore(copy, row);
            var values = new RowValues(table, lines.isEmpty() ? null : shown.get(i), i + 1, data.values());
            DocxParts.all(copy, "p").forEach(paragraph -> {
                if (done.add(paragraph)) {
                    DocxParagraph.of(paragraph).fill(values);
                }
            });
        }
        row.getParentNode().removeChild(row);
    }

    /** Bookmarks and Word's own ids of paragraphs stand once in a document. */
    private static void withoutMarksOfItsOwn(Element row) {
        Stream.of("bookmarkStart", "bookmarkEnd").flatMap(name -> DocxParts.all(row, name).stream())
                .forEach(mark -> mark.getParentNode().removeChild(mark));
        Stream.concat(Stream.of(row), DocxParts.all(row, "p").stream()).forEach(element -> {
            element.removeAttributeNS(WORD_2010, "paraId");
            element.removeAttributeNS(WORD_2010, "textId");
        });
    }

    /** The names of the lists that a row is repeated for, its inner tables left out; more than one is a fault. */
    private static Set<String> tablesOf(Element row) {
        Set<String> tables = new LinkedHashSet<>();
        DocxParts.all(row, "p").stream().filter(paragraph -> rowOf(paragraph) == row)
                .flatMap(paragraph -> DocxParagraph.of(paragraph).marks().stream())
                .filter(mark -> mark.name().indexOf('.') > 0)
                .forEach(mark -> tables.add(mark.name().substring(0, mark.name().indexOf('.'))));
        return tables;
    }

    private static @Nullable Element rowOf(Element paragraph) {
        for (var node = paragraph.getParentNode(); node instanceof Element element; node = node.getParentNode()) {
            if (DocxParts.is(element, "tr")) {
                return element;
            }
        }
        return null;
    }

    /** The parts in which people's words stand. */
    private List<Element> texts() {
        return parts.entrySet().stream()
                .filter(part -> DocxParts.hasText(part.getKey()))
                .map(part -> DocxParts.read(part.getValue()).getDocumentElement())
                .toList();
    }

    private static List<Element> all(List<Element> texts, String name) {
        return texts.stream().flatMap(text -> DocxParts.all(text, name).stream()).toList();
    }

    private static String quoted(Set<String> names) {
        return String.join("、", names.stream().map(name -> "“" + name + "”").toList());
    }

    private static String cut(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /**
     * What stands in a repeated row.
     *
     * @param line null for the row that says that there is none: its number, or else its first column, says so
     */
    private static final class RowValues implements UnaryOperator<String> {
        private final String prefix;
        private final @Nullable Map<String, String> line;
        private final int number;
        private final Map<String, String> values;
        private boolean said;

        RowValues(String table, @Nullable Map<String, String> line, int number, Map<String, String> values) {
            this.prefix = table + ".";
            this.line = line;
            this.number = number;
            this.values = values;
        }

        @Override
        public String apply(String name) {
            if (!name.startsWith(prefix)) {
                return values.getOrDefault(name, "");
            }
            if (line == null) {
                var words = said ? "" : NOTHING;
                said = true;
                return words;
            }
            var column = name.substring(prefix.length());
            return column.equals(TemplateShape.NUMBER)
                    ? String.valueOf(number)
                    : Optional.ofNullable(line.get(column)).orElse("");
        }
    }
}
