package org.yiyun.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.office.TemplateShape;

/**
 * A kind of document with its template.
 *
 * @param fields  placeholders for values
 * @param tables  placeholders for rows that are repeated
 * @param current the version by which documents are made today; null before the product's own has been taken in
 * @param draft   the version that is being prepared, if there is one
 */
public record TemplateKindView(
        String code, String title, List<TemplateShape.Field> fields, List<TemplateShape.Table> tables, @Nullable TemplateVersion current,
        @Nullable TemplateVersion draft) {
    public TemplateKindView {
        fields = List.copyOf(fields);
        tables = List.copyOf(tables);
    }
}
