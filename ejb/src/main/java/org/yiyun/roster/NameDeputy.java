package org.yiyun.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Names the B person of a key post.
 *
 * @param title  of the key post (关键岗位)
 * @param staff  login name of the A person
 * @param deputy login name of the B person
 */
public record NameDeputy(
        @NotBlank @Size(max = 60) String title, @NotBlank @Size(max = 60) String staff, @NotBlank @Size(max = 60) String deputy) {}
