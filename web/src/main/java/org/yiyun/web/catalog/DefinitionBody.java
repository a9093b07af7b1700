package org.yiyun.web.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.CodePattern;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.engine.Segment;

/** A library's definition as it is written; what is left out has the meaning that is told with it. */
public record DefinitionBody(
        @NotBlank @Size(max = 60) String key,
        @Nullable @Size(max = 10) String nationalNumber,
        @NotBlank @Size(max = 100) String nameZh,
        @NotBlank @Size(max = 100) String nameEn,
        @Nullable @Valid Pattern pattern,
        @NotBlank @Size(max = 60) String codeField,
        @NotBlank @Size(max = 60) String nameField,
        @Nullable @Size(max = 60) String parentField,
        @Nullable @Min(0) @Max(500) Integer nationalColumns,
        @NotEmpty @Size(max = 200) List<@Valid Field> fields) {

    /** The structure of codes; any code if no regex is told, no segments if none are. */
    public record Pattern(@Nullable @Size(max = 500) String regex, @Nullable @Size(max = 20) List<@Valid Part> segments) {
        CodePattern definition() {
            List<Part> parts = segments == null ? List.of() : segments;
            return new CodePattern(regex == null ? "" : regex, parts.stream().map(part -> new Segment(part.nameZh(), part.from(), part.to())).toList());
        }
    }

    /** A part of a code. */
    public record Part(@NotBlank @Size(max = 100) String nameZh, @Min(0) @Max(200) int from, @Min(1) @Max(200) int to) {}

    /** A field: a text that need not be there and whose difference counts, if nothing else is told. */
    public record Field(
            @NotBlank @Size(max = 60) String key,
            @NotBlank @Size(max = 100) String nameZh,
            @Nullable @Size(max = 100) String nameEn,
            @Nullable FieldType type,
            @Nullable Boolean required,
            @Nullable Boolean significant,
            @Nullable @Min(0) @Max(8000) Integer maxLength,
            @Nullable @Min(-1) @Max(499) Integer nationalColumn,
            @Nullable @Size(max = 30) List<@NotBlank @Size(max = 100) String> headings) {
        FieldDefinition definition() {
            return new FieldDefinition(
                    key, nameZh, nameEn == null ? nameZh : nameEn, type == null ? FieldType.TEXT : type, Boolean.TRUE.equals(required),
                    significant == null || significant, maxLength == null ? 0 : maxLength, nationalColumn == null ? -1 : nationalColumn,
                    headings == null ? List.of() : headings);
        }
    }

    LibraryDefinition definition() {
        return new LibraryDefinition(
                key, nationalNumber == null ? "" : nationalNumber, nameZh, nameEn,
                pattern == null ? new CodePattern("", List.of()) : pattern.definition(), codeField, nameField, parentField, nationalColumns == null ? 0 : nationalColumns,
                fields.stream().map(Field::definition).toList());
    }
}
