package org.yiyun.web.security;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import org.yiyun.security.Requires;
import org.yiyun.security.UserQueries;

/** Whom to tell something is for whoever tells it: no page and no resource asks for it. */
@AnalyzeClasses(packages = "org.yiyun.web", importOptions = ImportOption.DoNotIncludeTests.class)
class RecipientsTest {
    @ArchTest
    static final ArchRule STAY_INSIDE = noClasses()
            .should()
            .accessTargetWhere(describe("the method of UserQueries asks for no permission", RecipientsTest::isOpen))
            .because("these methods ask for a caller only; logins and programs are shown to administrators of users");

    private static boolean isOpen(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(UserQueries.class)
                && Arrays.stream(UserQueries.class.getMethods())
                        .filter(method -> method.getName().equals(access.getTarget().getName()))
                        .anyMatch(method -> method.isAnnotationPresent(Requires.class) && method.getAnnotation(Requires.class).value().length == 0);
    }
}
