package org.yiyun.flow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * How a flow is to be after a change (业务流程配置), as it is edited.
 *
 * @param description the new business flow in words
 * @param steps       of the flow from the day of the change on
 * @param links       old steps that go on in new ones; what is left out is dropped or new
 * @param tests       cases by which the new flow is tried (测试案例); what was recorded of tests goes with an edit
 */
public record EditFlowDesign(
        @NotBlank @Size(max = 4000) String description, @NotNull @Size(min = 1, max = 60) List<@Valid FlowStep> steps,
        @NotNull @Size(max = 200) List<@Valid Link> links, @NotNull @Size(max = 60) List<@Valid Test> tests) {
    public EditFlowDesign {
        description = description == null ? null : description.strip();
        steps = steps == null ? null : List.copyOf(steps);
        links = links == null ? null : List.copyOf(links);
        tests = tests == null ? null : List.copyOf(tests);
    }

    /** The work of the old step is done by the new one; codes. */
    public record Link(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,40}") String before, @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,40}") String after) {}

    /**
     * @param path     codes of the new steps that the case is to take, in their order
     * @param expected what is to come out
     */
    public record Test(
            @NotBlank @Size(max = 100) String title, @NotNull @Size(min = 1, max = 60) List<@NotBlank @Size(max = 40) String> path,
            @NotBlank @Size(max = 1000) String expected) {
        public Test {
            path = path == null ? null : List.copyOf(path);
        }
    }
}
