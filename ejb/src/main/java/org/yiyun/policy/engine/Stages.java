package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/** Puts the steps of a plan together to stages: as many in a row as are done for each line, or a few of those done once. */
final class Stages {
    private static final int MOST_OF_CLAIM = 3;

    private final List<Body> closed = new ArrayList<>();
    private final List<MethodHandle> open = new ArrayList<>();
    private boolean openIsOfLine;

    /** What a stage does, for each line or once. */
    record Body(MethodHandle handle, boolean ofLine) {}

    /** Steps of the claim in short stages: the virtual machine compiles small ones best. */
    void append(MethodHandle step, boolean ofLine) {
        if (ofLine != openIsOfLine || (!ofLine && open.size() == MOST_OF_CLAIM)) {
            close();
        }
        openIsOfLine = ofLine;
        open.add(step);
    }

    /** All of them, in order. */
    List<Body> bodies() {
        close();
        return List.copyOf(closed);
    }

    private void close() {
        if (!open.isEmpty()) {
            closed.add(new Body(Code.sequence(open), openIsOfLine));
            open.clear();
        }
    }
}
