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
import org.yiyun.appeal.AppealVerb;
import org.yiyun.catalog.maintenance.MaintenanceVerb;
import org.yiyun.change.ChangeVerb;
import org.yiyun.complaint.ComplaintVerb;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.publicity.CampaignVerb;
import org.yiyun.reimbursement.ClaimVerb;
import org.yiyun.standardization.AdoptionVerb;
import org.yiyun.task.TaskVerb;
import org.yiyun.ticket.TicketVerb;

class AuditTextsTest {
    private static final Pattern RECORDED = Pattern.compile("\\b(?:record|recordAs|new Deed)\\([^;\"]*\"([a-z-]+\\.[a-z.-]*[a-z])\"");

    /** Names of subjects and of actions that are chosen first and recorded afterwards. */
    private static final Pattern SUBJECT = Pattern.compile("\\bSUBJECT\\w* = \"([a-z-]+)\""
            + "|\\b(?:record|recordAs|new Deed)\\([^;\"]*\"[a-z.-]+\", \"([a-z-]+)\"");
    private static final Pattern CHOSEN = Pattern.compile("\"(duty\\.[a-z-]+)\"");

    @Test
    void everySubjectHasATextInBothLanguages() throws IOException {
        var subjects = new TreeSet<String>();
        sources().forEach(source -> SUBJECT.matcher(source).results()
                .forEach(match -> subjects.add(match.group(1) == null ? match.group(2) : match.group(1))));

        assertThat(subjects).contains("duty-roster", "duty-post", "ticket", "article");
        assertThat(List.of(Texts.CHINESE, Locale.ENGLISH)).allSatisfy(language -> assertThat(
                subjects.stream().map(subject -> "audit.subject." + subject).filter(key -> Texts.find(language, key).isEmpty())).isEmpty());
    }

    @Test
    void everyActionRecordedHasATextInBothLanguages() throws IOException {
        var actions = new TreeSet<String>();
        sources().forEach(source -> Stream.of(RECORDED, CHOSEN)
                .forEach(pattern -> pattern.matcher(source).results().forEach(match -> actions.add(match.group(1)))));
        Arrays.stream(TicketVerb.values()).forEach(verb -> actions.add("ticket." + verb.path()));
        Arrays.stream(ComplaintVerb.values()).forEach(verb -> actions.add("complaint." + verb.path()));
        Arrays.stream(TaskVerb.values()).forEach(verb -> actions.add("task." + verb.path()));
        Arrays.stream(AppealVerb.values()).forEach(verb -> actions.add("appeal." + verb.path()));
        Arrays.stream(ChangeVerb.values()).forEach(verb -> actions.add("change." + verb.path()));
        Arrays.stream(MaintenanceVerb.values()).forEach(verb -> actions.add("maintenance." + verb.path()));
        Arrays.stream(CampaignVerb.values()).forEach(verb -> actions.add("publicity." + verb.path()));
        Arrays.stream(AdoptionVerb.values()).forEach(verb -> actions.add("standard." + verb.path()));
        Arrays.stream(ClaimVerb.values()).forEach(verb -> actions.add("reimbursement." + verb.path()));
        actions.add(AuditService.SIGHT);

        assertThat(actions).contains("security.login", "ticket.open", "ticket.grade", "calendar.publish");
        assertThat(List.of(Texts.CHINESE, Locale.ENGLISH)).allSatisfy(language -> assertThat(missing(language, actions.stream())).isEmpty());
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(AuditTextsTest::read).toList();
        }
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
