package org.yiyun.directive;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * What is registered of a text; the same to change it.
 *
 * @param issuer         发文机关
 * @param documentNumber 文号, as 医保发〔2026〕1号
 * @param issuedOn       发文日期
 * @param receivedOn     收文日期; the day of issue where nothing is said
 * @param effectiveOn    施行日期; null while the text leaves it open
 * @param deadline       by when it is to be put into practice (完成时限), set by the bureau; null for none
 * @param modules        affected modules (影响模块)
 * @param owner          login of who answers for it; null for the caller
 */
public record RegisterDirective(
        @NotBlank @Size(max = 200) String title,
        @NotNull DirectiveLevel level,
        @NotBlank @Size(max = 120) String issuer,
        @NotBlank @Size(max = 60) String documentNumber,
        @NotNull LocalDate issuedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate deadline,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 60) String> modules,
        @NotBlank @Size(max = 4000) String summary,
        @Nullable @Size(max = 60) String owner) {
    public RegisterDirective {
        title = strip(title);
        issuer = strip(issuer);
        documentNumber = strip(documentNumber);
        summary = strip(summary);
        receivedOn = receivedOn == null ? issuedOn : receivedOn;
        modules = modules == null ? List.of() : modules.stream().map(RegisterDirective::strip).distinct().toList();
        owner = Typed.orNull(owner);
    }

    private static String strip(String text) {
        return text == null ? null : text.strip();
    }
}
