package org.yiyun.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiyun.complaint.ComplaintVerb;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.task.TaskVerb;
import org.yiyun.ticket.TicketVerb;

class AuditTextsTest {
    private static final Pattern RECORDED = Pattern.compile("\\b(?:record|recordAs|new Deed)\\([^;\"]*\"([a-z-]+\\.[a-z.-]*[a-z])\"");

    @Test
    void everyActionRecordedHasATextInBothLanguages() throws IOException {
        var actions = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file ->
                    RECORDED.matcher(read(file)).results().forEach(match -> actions.add(match.group(1))));
        }
        Arrays.stream(TicketVerb.values()).forEach(verb -> actions.add("ticket." + verb.path()));
        Arrays.stream(ComplaintVerb.values()).forEach(verb -> actions.add("complaint." + verb.path()));
        Arrays.stream(TaskVerb.values()).forEach(verb -> actions.add("task." + verb.path()));
        actions.add(AuditService.SIGHT);

        assertThat(actions).contains("security.login", "ticket.open", "ticket.grade", "calendar.publish");
        assertThat(List.of(Texts.CHINESE, Locale.ENGLISH)).allSatisfy(language -> assertThat(missing(language, actions.stream())).isEmpty());
    }

    private static List<String> missing(Locale language, Stream<String> actions) {
        return actions.map(action -> "audit.action." + action).filter(key -> Texts.find(language, key).isEmpty()).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
