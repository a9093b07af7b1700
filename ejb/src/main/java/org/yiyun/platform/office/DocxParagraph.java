package org.yiyun.platform.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of a paragraph, over all the runs into which Word has cut it: a word that was typed in two goes, or that the spell checker
 * has looked at, stands in several runs, and so does a placeholder. The first run of a placeholder gives its look to the value.
 */
final class DocxParagraph {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    /** Braces as a Chinese keyboard writes them are as good. */
    private static final Pattern MARK = Pattern.compile("[{｛]{2}([^{}｛｝]*)[}｝]{2}");
    private static final Pattern LEFT_OVER = Pattern.compile("[{｛]{2}|[}｝]{2}");

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Mark> marks;
    private final String text;

    /** @param name as in {@link TemplateShape} */
    record Mark(String name, int start, int end) {}

    /** A {@code w:t}, with what will stand in it, and where it began. */
    private record Piece(Element element, int start, int end, StringBuilder content) {}

    private DocxParagraph(Element paragraph) {
        var all = new StringBuilder();
        collect(paragraph, all);
        text = all.toString();
        marks = MARK.matcher(text).results()
                .map(found -> new Mark(found.group(1).strip().replace('．', '.'), found.start(), found.end()))
                .toList();
    }

    static DocxParagraph of(Element paragraph) {
        return new DocxParagraph(paragraph);
    }

    /** In the order of the text; paragraphs inside (of text boxes) have their own. */
    private void collect(Node node, StringBuilder all) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element element) || DocxParts.is(element, "p")) {
                continue;
            }
            if (DocxParts.is(element, "t")) {
                var content = element.getTextContent();
                pieces.add(new Piece(element, all.length(), all.length() + content.length(), new StringBuilder(content)));
                all.append(content);
            } else if (DocxParts.is(element, "br") || DocxParts.is(element, "cr")) {
                all.append('\n');
            } else if (DocxParts.is(element, "tab")) {
                all.append('\t');
            } else {
                collect(element, all);
            }
        }
    }

    List<Mark> marks() {
        return marks;
    }

    /** Whether braces are left that make no placeholder. */
    boolean isBroken() {
        return LEFT_OVER.matcher(MARK.matcher(text).replaceAll("")).find();
    }

    String text() {
        return text;
    }

    /** Puts the values in; what a value says is never taken for a placeholder. */
    void fill(UnaryOperator<String> value) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            var mark = marks.get(i);
            var words = DocxParts.printable(value.apply(mark.name()));
            for (var piece : pieces) {
                int from = Math.max(mark.start(), piece.start());
                int to = Math.min(mark.end(), piece.end());
                if (from < to) {
                    piece.content().replace(from - piece.start(), to - piece.start(), from == mark.start() ? words : "");
                }
            }
        }
        if (!marks.isEmpty()) {
            pieces.forEach(DocxParagraph::write);
        }
    }

    private static void write(Piece piece) {
        var lines = piece.content().toString().split("\n", -1);
        set(piece.element(), lines[0]);
        var last = (Node) piece.element();
        for (int i = 1; i < lines.length; i++) {
            last = after(last, DocxParts.create(piece.element(), "br"));
            var next = DocxParts.create(piece.element(), "t");
            set(next, lines[i]);
            last = after(last, next);
        }
    }

    private static void set(Element element, String content) {
        element.setTextContent(content);
        element.setAttributeNS(XML, "xml:space", "preserve");
    }

    private static Node after(Node last, Node next) {
        return last.getParentNode().insertBefore(next, last.getNextSibling());
    }
}
