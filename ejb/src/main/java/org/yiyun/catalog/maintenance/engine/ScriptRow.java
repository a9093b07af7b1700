package org.yiyun.catalog.maintenance.engine;

import java.util.Map;
import org.yiyun.catalog.engine.ChangeKind;

/**
 * An entry that the script changes.
 *
 * @param before canonical texts by field key as they are, or were before the code was stopped; empty for a new code
 * @param after  as they shall be; empty for a code that is stopped
 */
public record ScriptRow(String code, ChangeKind kind, Map<String, String> before, Map<String, String> after) {}
