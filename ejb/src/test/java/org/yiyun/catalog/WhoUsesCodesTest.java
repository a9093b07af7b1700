package org.yiyun.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/**
 * Who is asked before a version comes into force: policies with their parameters and tables, articles, matchings, institutions, those that
 * have loaded the library, prices and past settlements. Whoever comes to cite codes joins by one more bean.
 */
@Covers({"CODE-02", "CODE-04"})
class WhoUsesCodesTest {
    @Test
    void everyKindOfUserIsAskedByABean() {
        var users = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.yiyun").stream()
                .filter(type -> !type.isInterface() && type.isAssignableTo(CodeUsers.class))
                .toList();
        assertThat(users).extracting(JavaClass::getSimpleName).containsExactlyInAnyOrderElementsOf(List.of(
                "PolicyCodeUsers", "ArticleCodeUsers", "MatchingCodeUsers", "InstitutionCodeUsers", "ReceiptCodeUsers", "PriceCodeUsers", "BillCodeUsers",
                "ChronicCodeUsers"));
        assertThat(users).allSatisfy(type -> assertThat(type.isAnnotatedWith(ApplicationScoped.class)).as(type.getName()).isTrue());
    }
}
