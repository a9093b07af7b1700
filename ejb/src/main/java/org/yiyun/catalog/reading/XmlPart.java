package org.yiyun.catalog.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The XML of a part as a stream of tags and texts. A document type is refused, so no entity can grow or reach outside. */
final class XmlPart implements AutoCloseable {
    /** The JDK's own, whose switches are known, not what a server puts in its place. */
    private static final XMLInputFactory FACTORY = factory();

    private static final int DEEPEST = 64;

    private final BoundedInput input;
    private final XMLStreamReader xml;
    private int depth;

    XmlPart(BoundedInput input) {
        this.input = input;
        try {
            xml = FACTORY.createXMLStreamReader(input);
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes on to the next start or end of an element; text between is added to {@code text} if that is given. */
    int next(@Nullable StringBuilder text, int longest) {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        input.progress();
                        if (++depth > DEEPEST) {
                            throw new ReadingProblem("catalog.file.unsafe", List.of());
                        }
                        return event;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        input.progress();
                        depth--;
                        return event;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new ReadingProblem("catalog.file.unsafe", List.of());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (text != null) {
                            add(text, longest);
                        }
                    }
                    default -> { }
                }
            }
            return XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    int next() {
        return next(null, 0);
    }

    private void add(StringBuilder text, int longest) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > longest) {
            throw new ReadingProblem("catalog.file.unsafe", List.of());
        }
    }

    /** Name of the element without its prefix. */
    String name() {
        return xml.getLocalName();
    }

    boolean isStart(int event, String name) {
        return event == XMLStreamConstants.START_ELEMENT && name.equals(xml.getLocalName());
    }

    boolean isEnd(int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && name.equals(xml.getLocalName());
    }

    /** An attribute of the element, whatever its namespace; null if it is not there. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** What the parser says of a broken file is nothing for people; what the stream below it said, is. */
    private static RuntimeException broken(XMLStreamException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof ReadingProblem problem) {
                return problem;
            }
        }
        return new ReadingProblem("catalog.file.damaged", List.of());
    }

    @Override
    public void close() {
        try {
            xml.close();
            input.close();
        } catch (XMLStreamException ignored) {
            // the parser holds nothing but the stream, which is closed by its package
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
