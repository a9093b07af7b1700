package org.yiyun.flow.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.yiyun.flow.EditFlowDesign;

/** An old step and a new one that does its work. */
@Embeddable
public class LinkPart {
    @Column(name = "old_step")
    private String before;

    @Column(name = "new_step")
    private String after;

    protected LinkPart() {}

    LinkPart(EditFlowDesign.Link link) {
        before = link.before();
        after = link.after();
    }

    EditFlowDesign.Link view() {
        return new EditFlowDesign.Link(before, after);
    }
}
