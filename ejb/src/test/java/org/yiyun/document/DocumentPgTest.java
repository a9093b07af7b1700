package org.yiyun.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.platform.office.WordFile.paragraph;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.office.DocxDraft;
import org.yiyun.platform.office.TemplateData;
import org.yiyun.platform.office.TemplateShape;
import org.yiyun.platform.office.TemplateShape.Field;
import org.yiyun.platform.office.WordFile;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;

/** A template goes out, comes back changed, is tried and put in force; what was made before stays as it was. */
@Covers({"POL-03", "POL-04", "CODE-03"})
class DocumentPgTest {
    private static final String KIND = "PLAN";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Caller ANALYST = TestCallers.staff("analyst", Permission.TEMPLATE_READ, Permission.TEMPLATE_EDIT);
    private static final Caller BUREAU =
            TestCallers.staff("bureau", Permission.TEMPLATE_READ, Permission.TEMPLATE_EDIT, Permission.TEMPLATE_PUBLISH);
    private static final TemplateShape SHAPE =
            new TemplateShape(List.of(new Field("名称", "示例名称"), new Field("文号", "示例文号")), List.of());
    private static final TemplateData DATA = new TemplateData(Map.of("名称", "门诊统筹", "文号", "8号"), Map.of());

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final TestClock time = new TestClock(Instant.parse("2026-11-26T02:00:00Z"));
    private final DocumentFixture documents = new DocumentFixture(db, time.business(), () -> List.of(kind(1)));

    private static DocumentKind kind(int revision) {
        return new DocumentKind(KIND, "方案", SHAPE, revision, () -> DocxDraft.titled("方案" + revision).facts("名称", "文号").bytes());
    }

    @BeforeEach
    void ship() {
        documents.ship();
    }

    @Test
    void comesWithATemplateOnceAndWithANewerOneUntilPeopleHaveTheirOwn() {
        documents.ship();
        assertThat(states()).containsExactly("1 PUBLISHED 2000-01-01");
        new DocumentFixture(db, time.business(), () -> List.of(kind(2))).ship();
        assertThat(states()).containsExactly("2 PUBLISHED 2026-11-26", "1 PUBLISHED 2000-01-01");
        upload("{{名称}}");
        new DocumentFixture(db, time.business(), () -> List.of(kind(3))).ship();
        assertThat(states()).containsExactly("3 DRAFT null", "2 PUBLISHED 2026-11-26", "1 PUBLISHED 2000-01-01");
    }

    @Test
    void isTriedThenPublishedFromADayOn() {
        var draft = upload("新版：{{名称}}");
        assertThat(draft).isEqualTo(new TemplateVersion(
                KIND, 2, TemplateStatus.DRAFT, false, "方案.docx", "换了抬头", draft.size(), draft.sha256(), List.of("文号"), null,
                time.business().now(), "analyst", null, null, null, null));
        assertThat(refused(() -> documents.templates.publish(KIND, 2, null)).type()).isEqualTo(ProblemType.TEMPLATE_UNTRIED);

        assertThat(WordFile.text(as(ANALYST, () -> documents.templates.trial(KIND, 2)))).containsExactly("新版：示例名称");
        assertThat(refused(() -> documents.templates.publish(KIND, 2, TODAY.minusDays(1))).errors())
                .containsExactly(new FieldError("effective", "field.past"));
        var published = as(BUREAU, () -> documents.templates.publish(KIND, 2, TODAY.plusDays(1)));
        assertThat(published).isEqualTo(new TemplateVersion(
                KIND, 2, TemplateStatus.PUBLISHED, false, "方案.docx", "换了抬头", draft.size(), draft.sha256(), List.of("文号"),
                TODAY.plusDays(1), draft.createdAt(), "analyst", time.business().now(), "analyst", time.business().now(), "bureau"));

        assertThat(made("a").template()).isEqualTo(1);
        time.advance(Duration.ofDays(1));
        assertThat(made("b").template()).isEqualTo(2);
        assertThat(refused(() -> documents.templates.publish(KIND, 2, null)).type()).isEqualTo(ProblemType.TEMPLATE_STATE);
        assertThat(Rows.of(db, "select action, actor from audit_entry where subject_type = 'document-template' order by id")).containsExactly(
                List.of("document.template-upload", "analyst"), List.of("document.template-try", "analyst"),
                List.of("document.template-publish", "bureau"));
    }

    @Test
    void aLaterDraftReplacesTheOneBeforeAndWhatIsWrongIsNotKept() {
        upload("{{名称}}");
        upload("{{文号}}");
        var refused = refused(() -> upload("{{名字}}{{文号}}"));
        assertThat(refused.errors()).containsExactly(new FieldError("file", "field.template.unknown", Map.of("names", "“名字”")));
        assertThat(states()).containsExactly("3 DRAFT null", "2 DISCARDED null", "1 PUBLISHED 2000-01-01");
    }

    @Test
    void aDocumentKeepsItsBytesItsTemplateAndItsData() {
        var made = made("X-1");
        var content = as(ANALYST, () -> documents.documents.content("directive", "X-1", made.id()));
        assertThat(WordFile.text(content)).contains("名称 | 门诊统筹 | 文号 | 8号");
        assertThat(made).isEqualTo(new DocumentView(
                made.id(), KIND, "方案", "directive", "X-1", 1, "方案-X-1.docx", content.length, made.sha256(), time.business().now(), "analyst"));

        upload("{{名称}}");
        as(ANALYST, () -> documents.templates.trial(KIND, 2));
        as(BUREAU, () -> documents.templates.publish(KIND, 2, null));
        time.advance(Duration.ofDays(3650));
        assertThat(as(ANALYST, () -> documents.documents.content("directive", "X-1", made.id()))).isEqualTo(content);
        assertThat(as(ANALYST, () -> documents.documents.isReproducible("directive", "X-1", made.id()))).isTrue();
        assertThat(as(ANALYST, () -> documents.documents.of("directive", "X-1"))).containsExactly(made);
        assertThat(refused(() -> documents.documents.content("directive", "X-2", made.id())).type()).isEqualTo(ProblemType.NOT_FOUND);
        assertThatThrownBy(() -> db.sql("update document set content = ''")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> db.sql("update document_template set content = '' where version = 1"))
                .hasMessageContaining("a version of a template does not change");
    }

    @Test
    void nobodyWorksOnTemplatesWithoutThePermission() {
        var reader = TestCallers.staff("leader", Permission.TEMPLATE_READ);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(reader, () -> documents.templates.trial(KIND, 1))).type())
                .isEqualTo(ProblemType.FORBIDDEN);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(ANALYST, () -> documents.templates.publish(KIND, 1, null))).type())
                .isEqualTo(ProblemType.FORBIDDEN);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(TestCallers.staff("x"), documents.queries::kinds)).type())
                .isEqualTo(ProblemType.FORBIDDEN);
        assertThat(refused(() -> documents.queries.kind("NONE")).type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    private TemplateVersion upload(String paragraph) {
        return as(ANALYST, () -> {
            try {
                return documents.templates.upload(
                        KIND, "方案.docx", new ByteArrayInputStream(WordFile.of(paragraph(paragraph)).bytes()), "换了抬头");
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private DocumentView made(String subject) {
        return as(ANALYST, () -> documents.documents.make(new NewDocument(KIND, "directive", subject, "方案-" + subject, DATA)));
    }

    private static BusinessException refused(Supplier<Object> work) {
        return catchThrowableOfType(BusinessException.class, () -> as(BUREAU, work));
    }

    private List<String> states() {
        return as(ANALYST, () -> documents.queries.versions(KIND)).stream()
                .map(version -> version.version() + " " + version.status() + " " + version.effective()).toList();
    }
}
