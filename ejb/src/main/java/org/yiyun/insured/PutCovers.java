package org.yiyun.insured;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Covers that are new or have changed. */
public record PutCovers(@NotEmpty @Size(max = 1000) List<@Valid CoverLine> covers) {}
