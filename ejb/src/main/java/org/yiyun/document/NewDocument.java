package org.yiyun.document;

import org.yiyun.platform.office.TemplateData;

/**
 * A document to be made.
 *
 * @param kind        code of the {@link DocumentKind}
 * @param subjectType what it is about, with {@code subject}
 * @param name        of the file, without its ending
 */
public record NewDocument(String kind, String subjectType, String subject, String name, TemplateData data) {}
