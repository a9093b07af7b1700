package org.yiyun.catalog.reading;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The texts that a workbook's cells name by number. */
record SharedTexts(List<String> texts) {
    /** Not read yet. */
    static final SharedTexts NONE = new SharedTexts(List.of());

    static SharedTexts read(XmlPart xml, ReadingLimits limits) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        long characters = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (xml.isStart(event, "si")) {
                text.setLength(0);
                rich(xml, "si", text, limits.cell());
                characters += text.length();
                if (characters > limits.sharedTexts()) {
                    throw new ReadingProblem("catalog.file.texts", List.of());
                }
                texts.add(unescaped(text.toString()));
            }
        }
        return new SharedTexts(texts);
    }

    /** Adds the runs of a text up to the end of the element; how it is read aloud (注音) is left out. */
    static void rich(XmlPart xml, String until, StringBuilder text, int longest) {
        var aloud = false;
        var inText = false;
        while (true) {
            int event = xml.next(inText && !aloud ? text : null, longest + 1);
            if (event == XMLStreamConstants.END_DOCUMENT || xml.isEnd(event, until)) {
                return;
            }
            var starts = event == XMLStreamConstants.START_ELEMENT;
            switch (xml.name()) {
                case "t" -> inText = starts;
                case "rPh" -> aloud = starts;
                default -> { }
            }
        }
    }

    /** The text of this number; null if the workbook has none. */
    @Nullable String get(String number) {
        try {
            int index = Integer.parseInt(number.strip());
            return index >= 0 && index < texts.size() ? texts.get(index) : null;
        } catch (NumberFormatException broken) {
            return null;
        }
    }

    /** Excel writes characters that XML cannot hold as {@code _x000D_}. */
    static String unescaped(String text) {
        int from = text.indexOf("_x");
        if (from < 0) {
            return text;
        }
        var result = new StringBuilder(text.length());
        int done = 0;
        while (from >= 0) {
            int code = from + 7 <= text.length() && text.charAt(from + 6) == '_' ? hex(text, from + 2) : -1;
            if (code >= 0) {
                result.append(text, done, from).append((char) code);
                done = from + 7;
            }
            from = text.indexOf("_x", code >= 0 ? done : from + 2);
        }
        return result.append(text, done, text.length()).toString();
    }

    private static int hex(String text, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
