package org.yiyun.standardization.settlement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 已上传. @param nationalId under which the national platform knows it (setl_list_id) */
public record MarkUploaded(@NotBlank @Size(max = 40) String nationalId, @NotNull LocalDate uploadedOn) {}
