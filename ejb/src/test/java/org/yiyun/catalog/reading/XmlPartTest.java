package org.yiyun.catalog.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reader of XML says what the JDK's says of the XML that workbooks are made of. */
class XmlPartTest {
    private static XmlPart part(String xml) {
        return new XmlPart(new BoundedInput(new ByteArrayInputStream(xml.getBytes(UTF_8)), ReadingLimits.SHIPPED, new AtomicLong(), 1 << 20));
    }

    private static List<String> ours(String xml) {
        var events = new ArrayList<String>();
        try (var part = part(xml)) {
            var text = new StringBuilder();
            for (int event = part.next(text, 1 << 20); event != XMLStreamConstants.END_DOCUMENT; event = part.next(text, 1 << 20)) {
                add(events, text, event == XMLStreamConstants.START_ELEMENT, part.name(), part.attribute("r"));
            }
        }
        return events;
    }

    private static List<String> theirs(String xml) throws XMLStreamException {
        var events = new ArrayList<String>();
        var text = new StringBuilder();
        var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(xml.getBytes(UTF_8)), "UTF-8");
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                var starts = event == XMLStreamConstants.START_ELEMENT;
                add(events, text, starts, reader.getLocalName(), starts ? reader.getAttributeValue(null, "r") : null);
            }
        }
        return events;
    }

    private static void add(List<String> events, StringBuilder text, boolean starts, String name, @Nullable String attribute) {
        events.add(text.toString().strip() + (starts ? " <" + name + " " + attribute : " >" + name));
        text.setLength(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<a/>", "<?xml version=\"1.0\"?>\n<a r='1'><b r = \"x &lt;&amp;&gt;\"/>text</a>\n", "<x:a xmlns:x='u'><x:b>1</x:b></x:a>",
        "<a>甲乙丙 é 𠮷 &#30002;&#x4E59; &quot;&apos;</a>", "<a>1<!-- - - > <b> -->2<![CDATA[<c>]] ]]]>3<?pi <d> ?></a>",
        "<a>一\r\n二\r三</a>", "<a><b></b ><c  r=\"2\"  q='z' /></a >"
    })
    void saysTheSame(String xml) throws XMLStreamException {
        assertThat(ours(xml)).isEqualTo(theirs(xml));
    }

    @Test
    void findsWhatLiesAcrossTheEndOfItsBuffer() throws XMLStreamException {
        var xml = new StringBuilder("<a>");
        for (int i = 0; i < 9_000; i++) {
            xml.append("<c r=\"R").append(i).append("\"><v>阿司匹林&amp;").append(i).append("</v></c>");
        }
        xml.append("</a>");

        assertThat(ours(xml.toString())).isEqualTo(theirs(xml.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<a></b>", "<a", "<a r=1/>", "</a>", "<a><b></a></b>", "< a/>"})
    void saysThatItIsBroken(String xml) {
        assertThatThrownBy(() -> ours(xml)).isInstanceOf(ReadingProblem.class).hasMessageStartingWith("catalog.file.damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a><a/>", "<a>&b;</a>", "<a>&#xFFFFFFF;</a>", "\u00FF<a/>"})
    void refusesWhatIsNotOfWorkbooks(String xml) {
        assertThatThrownBy(() -> ours(xml)).isInstanceOf(ReadingProblem.class).hasMessageStartingWith("catalog.file.unsafe");
    }
}
