package org.yiyun.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever shows something on the ticket page reads it with the ticket, in one transaction; and the page has no form that needs state. */
class TicketPartsTest {
    private static final Path WEB = Path.of("src/main/webapp");
    private static final Path SOURCES = Path.of("src/main/java/org/yiyun/web");
    private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"(/WEB-INF/[^\"]+)\"");
    private static final Pattern BEAN = Pattern.compile("(?<![\\w.'])(ticket[A-Z]\\w*)\\.");
    /** A change keeps what was typed into its plan, and only the few tickets that are changes have one. */
    private static final Set<String> READ_OTHERWISE = Set.of("ticketPage", "ticketChangePart");

    @Test
    void allThatThePageShowsIsReadTogether() throws IOException {
        var beans = new TreeSet<String>();
        for (var page : pages()) {
            BEAN.matcher(Files.readString(WEB.resolve(page))).results().forEach(found -> beans.add(found.group(1)));
        }

        assertThat(beans).contains("ticketPage", "ticketMails", "ticketDispatch", "ticketVisits");
        assertThat(beans).filteredOn(bean -> !READ_OTHERWISE.contains(bean)).allSatisfy(bean ->
                assertThat(source(bean)).contains("implements TicketPart"));
    }

    @Test
    void formsAreFetchedWhenTheyAreWanted() throws IOException {
        var withForms = new HashSet<String>();
        for (var page : pages()) {
            if (Pattern.compile("<(h|y):form[ >]").matcher(Files.readString(WEB.resolve(page))).find()) {
                withForms.add(page);
            }
        }

        assertThat(withForms).containsExactly("WEB-INF/change/ticket.xhtml");
        assertThat(Files.readString(WEB.resolve("WEB-INF/shell/top.xhtml"))).doesNotContain("h:form");
    }

    /** The page and what it includes, at whatever depth. */
    private static List<String> pages() throws IOException {
        var found = new TreeSet<String>();
        var waiting = new ArrayDeque<>(List.of("ticket.xhtml"));
        while (!waiting.isEmpty()) {
            var page = waiting.pop();
            if (found.add(page)) {
                INCLUDED.matcher(Files.readString(WEB.resolve(page))).results().forEach(part -> waiting.push(part.group(1).substring(1)));
            }
        }
        return List.copyOf(found);
    }

    private static String source(String bean) throws IOException {
        var file = Character.toUpperCase(bean.charAt(0)) + bean.substring(1) + ".java";
        try (var files = Files.walk(SOURCES)) {
            var sources = files.filter(path -> path.getFileName().toString().equals(file)).toList();
            assertThat(sources).as(file).hasSize(1);
            return Files.readString(sources.get(0));
        }
    }
}
