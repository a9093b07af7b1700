package org.yiyun.document;

import java.util.function.Supplier;
import org.yiyun.platform.office.TemplateShape;

/**
 * A kind of document that a feature makes.
 *
 * @param code     capitals, digits and underscores: {@code POLICY_CONFIGURATION_PLAN}
 * @param title    as on the paper, Chinese: 政策配置方案
 * @param shape    what its template may ask for
 * @param revision of the template that the product brings; a greater number is a newer one
 * @param shipped  that template; made when it is missing in the database
 */
public record DocumentKind(String code, String title, TemplateShape shape, int revision, Supplier<byte[]> shipped) {}
