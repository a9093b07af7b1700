package org.yiyun.complaint;

/** What somebody has to say (投诉、建议、表扬; REQ-CMPL-03, REQ-CMPL-05). Texts: {@code complaint.kind.*}. */
public enum ComplaintKind {
    COMPLAINT, SUGGESTION, PRAISE
}
