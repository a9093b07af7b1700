package org.yiyun.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be read beside a version of a policy: the text that it comes from, and its reading aid. */
public record ReadingAid(
        String number, String title, String issuer, String documentNumber, LocalDate issuedOn, @Nullable LocalDate effectiveOn,
        List<DirectiveFileView> files) {
    public ReadingAid {
        files = List.copyOf(files);
    }
}
