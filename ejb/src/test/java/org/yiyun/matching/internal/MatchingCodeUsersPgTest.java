package org.yiyun.matching.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.matching.internal.MatchingFixture.FIRST;
import static org.yiyun.matching.internal.MatchingFixture.LIBRARY;
import static org.yiyun.matching.internal.MatchingFixture.ONE;
import static org.yiyun.matching.internal.MatchingFixture.SECOND;
import static org.yiyun.matching.internal.MatchingFixture.TWO;
import static org.yiyun.matching.internal.MatchingFixture.own;
import static org.yiyun.testing.TestCallers.as;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.CodeUse;
import org.yiyun.catalog.CodeUsers;
import org.yiyun.matching.ConfirmMatch;
import org.yiyun.matching.OwnItem;
import org.yiyun.matching.UploadMode;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

/** Which own items and institutions have to do with an entry that changes. */
@Covers({"CAT-03", "CODE-04"})
class MatchingCodeUsersPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final MatchingFixture matching = new MatchingFixture(DB);
    private final MatchingCodeUsers items = new MatchingCodeUsers(DB.em());
    private final InstitutionCodeUsers institutions = new InstitutionCodeUsers(DB.em());

    @BeforeEach
    void lists() {
        matching.prepare(DB);
        matching.proposed(FIRST, null, UploadMode.FULL, own("A1", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司", null),
                own("A2", "板蓝根颗粒", "10g×20袋", "广西康江药业有限公司", null));
        matching.proposed(SECOND, null, UploadMode.FULL, new OwnItem("B1", "消炎药", null, null, null, null, null, "N1", null),
                new OwnItem("B2", "早已停用的药", null, null, null, null, null, "N99", null));
        as(FIRST, () -> matching.service.confirm(LIBRARY, matching.id(FIRST, "A2"), new ConfirmMatch(null), null));
    }

    @Test
    void confirmedItemsAreUsers() {
        assertThat(uses(items, LIBRARY, "N1", "N5", "N9")).isEqualTo(new CodeUse("MATCHING", 1, List.of(ONE + " A2")));
        assertThat(uses(items, "OTHER", "N5").count()).isZero();
    }

    @Test
    void institutionsAreConcernedByWhatIsProposedConfirmedOrStated() {
        assertThat(uses(institutions, LIBRARY, "N1")).isEqualTo(new CodeUse("INSTITUTION", 2, List.of(TWO, ONE)));
        assertThat(uses(institutions, LIBRARY, "N5")).isEqualTo(new CodeUse("INSTITUTION", 1, List.of(ONE)));
        assertThat(uses(institutions, LIBRARY, "N99")).as("stated, and nothing to be proposed").isEqualTo(new CodeUse("INSTITUTION", 1, List.of(TWO)));
        assertThat(uses(institutions, LIBRARY, "N4")).isEqualTo(new CodeUse("INSTITUTION", 0, List.of()));

        matching.proposed(FIRST, null, UploadMode.FULL, own("A2", "板蓝根颗粒", "10g×20袋", "广西康江药业有限公司", null));
        assertThat(uses(institutions, LIBRARY, "N1").examples()).containsExactly(TWO);
    }

    private static CodeUse uses(CodeUsers users, String library, String... codes) {
        return DB.inTransaction(em -> users.usesOf(library, List.of(codes)));
    }
}
