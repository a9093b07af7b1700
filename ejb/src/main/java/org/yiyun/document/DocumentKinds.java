package org.yiyun.document;

import java.util.List;

/** Implemented by the features that make documents; this one asks all of them. */
public interface DocumentKinds {
    List<DocumentKind> kinds();
}
