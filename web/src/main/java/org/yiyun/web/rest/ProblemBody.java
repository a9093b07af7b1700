package org.yiyun.web.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How problems look, for the description of the interface; {@link ProblemAnswer} makes them. */
@Schema(name = "Problem", description = "RFC 9457. Title, detail and messages in Chinese, or in English where Accept-Language prefers it.")
public record ProblemBody(
        @Schema(description = "Address of the page that explains the problem", examples = "/problems/invalid") String type,
        @Schema(examples = "输入有误") String title,
        @Schema(examples = "422") int status,
        @Schema(examples = "有输入不符合要求，请按各项提示修改后重试。") String detail,
        @Schema(description = "Address that was called") String instance,
        @Schema(description = "For programs; the last part of type", examples = "invalid") String code,
        @Schema(description = "By which the logs know the request") String traceId,
        List<Fault> errors) {
    /** One fault of the input. */
    @Schema(name = "ProblemFault")
    public record Fault(@Schema(examples = "contact.phone") String path, @Schema(examples = "必填。") String message) {}
}
