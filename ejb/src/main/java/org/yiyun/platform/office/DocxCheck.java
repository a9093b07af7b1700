package org.yiyun.platform.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import org.yiyun.platform.problem.FieldError;

/**
 * Looks through one part of a Word file for what may act or fetch something: fields that call programs or other files, embedded
 * objects, parts taken from outside. Nothing of it is in a template by accident that could not be taken out in Word.
 */
final class DocxCheck extends DefaultHandler {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_ELEMENTS = 400_000;
    /** Fields that tell of the document itself; all others could reach out of it or tell another day each time it is opened. */
    private static final Set<String> FIELDS = Set.of(
            "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "TOC", "PAGEREF", "HYPERLINK", "REF", "SEQ", "STYLEREF");
    private static final Set<String> REFUSED_RELATIONS = Set.of(
            "oleObject", "package", "control", "vbaProject", "wordVbaData", "aFChunk", "attachedTemplate", "frame", "subDocument",
            "keyMapCustomizations", "attachedToolbars");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"?|(\\S+)");
    /** A word of a field that leads out of the document: with a scheme, a drive, or a server in front. */
    private static final Pattern OUTSIDE = Pattern.compile("(?i)\\s*([a-z][a-z0-9+.-]*:|\\\\\\\\).*");
    private static final Pattern LINK = Pattern.compile("(?i)(https?|mailto):.*");

    private final Consumer<FieldError> faults;
    private final Deque<Open> fields = new ArrayDeque<>();
    private int depth;
    private int elements;
    private boolean instruction;

    /** A field that has begun, with its words until its result begins. */
    private static final class Open {
        private final StringBuilder said = new StringBuilder();
        private boolean result;
    }

    DocxCheck(Consumer<FieldError> faults) {
        this.faults = faults;
    }

    static FieldError fault(String key, Map<String, ?> params) {
        return new FieldError("file", "field.template." + key, params);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        elements++;
        depth++;
        if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) {
            throw new SAXException("too deep or too long");
        }
        switch (name) {
            case "Relationship" -> relation(attributes);
            case "altChunk", "object", "OLEObject", "control", "subDoc" -> faults.accept(fault("object", Map.of()));
            case "fldSimple" -> field(attributes.getValue(DocxParts.WORD, "instr"));
            case "fldChar" -> fieldMark(String.valueOf(attributes.getValue(DocxParts.WORD, "fldCharType")));
            case "instrText", "delInstrText" -> instruction = true;
            default -> {
                // text and its looks
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        depth--;
        if (name.equals("instrText") || name.equals("delInstrText")) {
            instruction = false;
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (instruction && !fields.isEmpty() && !fields.peek().result) {
            fields.peek().said.append(text, start, length);
        }
    }

    @Override
    public void endDocument() {
        fields.stream().filter(open -> !open.result).forEach(open -> field(open.said.toString()));
    }

    private void fieldMark(String type) {
        var open = fields.peek();
        if (type.equals("begin")) {
            if (open != null && !open.result) {
                // a field among the words of another one makes those words: what they will say cannot be known
                field("{ }");
            }
            fields.push(new Open());
        } else if (open != null) {
            if (!open.result) {
                field(open.said.toString());
            }
            open.result = true;
            if (type.equals("end")) {
                fields.pop();
            }
        }
    }

    private void field(String said) {
        var word = String.valueOf(said).strip().split("[\\s\\\\\"]", 2)[0].toUpperCase(Locale.ROOT);
        if (!FIELDS.contains(word)) {
            var allowed = String.join("、", FIELDS.stream().sorted().toList());
            faults.accept(fault("field", Map.of("field", word.isEmpty() ? "?" : word, "allowed", allowed)));
        } else if (word.equals("HYPERLINK")) {
            WORD.matcher(said).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .filter(target -> OUTSIDE.matcher(target).matches() && !LINK.matcher(target.strip()).matches())
                    .forEach(target -> faults.accept(external(target)));
        }
    }

    private void relation(Attributes attributes) {
        var type = String.valueOf(attributes.getValue("Type"));
        var kind = type.substring(type.lastIndexOf('/') + 1);
        var target = String.valueOf(attributes.getValue("Target"));
        if (REFUSED_RELATIONS.contains(kind)) {
            faults.accept(kind.equals("attachedTemplate") ? fault("attached", Map.of()) : fault("object", Map.of()));
        } else if ("External".equals(attributes.getValue("TargetMode"))
                && !(kind.equals("hyperlink") && LINK.matcher(target).matches())) {
            faults.accept(external(target));
        }
    }

    private static FieldError external(String target) {
        return fault("external", Map.of("target", cut(target)));
    }

    /** A name from the file as it is told. */
    static String cut(String name) {
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }
}
