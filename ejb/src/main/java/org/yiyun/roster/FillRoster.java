package org.yiyun.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Fills a draft by turns (按人轮排).
 *
 * @param people login names in the order of their turns
 * @param anew   empties it first of all that has not begun; else what is planned stays and only empty slots are filled
 */
public record FillRoster(@NotEmpty @Size(max = 200) List<@NotBlank @Size(max = 60) String> people, @NotNull Boolean anew) {}
