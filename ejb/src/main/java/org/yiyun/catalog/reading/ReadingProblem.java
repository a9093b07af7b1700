package org.yiyun.catalog.reading;

import java.util.List;

/** A file that cannot be read as rows of the library at all, with the key of the message that tells what to do. */
public final class ReadingProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> arguments;

    public ReadingProblem(String code, List<String> arguments) {
        super(code + arguments);
        this.code = code;
        this.arguments = List.copyOf(arguments);
    }

    /** Key of the message, such as {@code catalog.file.encrypted}. */
    public String code() {
        return code;
    }

    /** What the message names. */
    public List<String> arguments() {
        return arguments;
    }
}
