package org.yiyun.web.faces;

import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Forgets a file that came with a form in which something else was wrong. Faces would keep it in the state of the page, from which it
 * cannot be restored: the form sent next would fail.
 */
public final class ForgottenFiles implements SystemEventListener {
    /** Before the input is written and the state kept; that it was valid or not stays. */
    @Override
    public void processEvent(SystemEvent event) {
        HtmlInputFile input = (HtmlInputFile) event.getSource();
        if (input.isLocalValueSet()) {
            input.setValue(null);
            input.setLocalValueSet(false);
        }
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof HtmlInputFile;
    }
}
