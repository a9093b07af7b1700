package org.yiyun.web.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyun.flow.EditFlowDesign;
import org.yiyun.flow.FlowDesignView;
import org.yiyun.platform.problem.BusinessException;

/** Links and tests as people type them, one a line: {@code APPLY > CHECK}, and {@code 名称 | APPLY > PAY | 预期}. */
final class FlowDesignText {
    private FlowDesignText() {}

    /** @throws BusinessException INVALID for a line without both sides */
    static List<EditFlowDesign.Link> links(String text) {
        List<EditFlowDesign.Link> links = new ArrayList<>();
        for (String line : lines(text)) {
            String[] sides = line.split("[>＞]");
            if (sides.length != 2) {
                throw BusinessException.invalid("links", "field.flow.linkLine", Map.of("id", line));
            }
            links.add(new EditFlowDesign.Link(sides[0].strip(), sides[1].strip()));
        }
        return links;
    }

    /** @throws BusinessException INVALID for a line without its three parts */
    static List<EditFlowDesign.Test> tests(String text) {
        List<EditFlowDesign.Test> tests = new ArrayList<>();
        for (String line : lines(text)) {
            String[] parts = line.split("[|｜]");
            if (parts.length != 3) {
                throw BusinessException.invalid("tests", "field.flow.testLine", Map.of("id", line));
            }
            tests.add(new EditFlowDesign.Test(
                    parts[0].strip(), Stream.of(parts[1].split("[>＞]")).map(String::strip).toList(), parts[2].strip()));
        }
        return tests;
    }

    static String links(FlowDesignView design) {
        return design.links().stream().map(link -> link.before() + " > " + link.after()).collect(Collectors.joining("\n"));
    }

    static String tests(FlowDesignView design) {
        return design.tests().stream()
                .map(test -> test.title() + " | " + String.join(" > ", test.path()) + " | " + test.expected().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }
}
