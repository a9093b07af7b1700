package org.yiyun.job;

import jakarta.json.JsonObject;
import org.yiyun.security.Permission;

/**
 * How the work of some jobs is taken back (撤销): a feature whose jobs can be undone has one bean of this type, most simply the
 * {@link ItemWork} that does the undoing. The undoing is a job of its own with {@link #JOB} as its parameter.
 */
public interface JobUndo {
    /** Parameter of the undoing job: id of the job that it undoes. */
    String JOB = "job";

    /** Name of the jobs that can be undone. */
    String undoes();

    /** Name of the jobs that undo them. */
    String job();

    /** What whoever orders it must be permitted. */
    Permission permission();

    /** Whether what a job with these parameters did can be taken back at all; whether it still can, each item tells. */
    boolean canUndo(JsonObject parameters);
}
