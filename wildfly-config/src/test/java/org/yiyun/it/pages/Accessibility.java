package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.JavascriptExecutor;
import org.yiyun.it.Browser;

/** What axe-core finds on a page. */
final class Accessibility {
    private static final String AXE = read();
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(result => done(result.violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.html).join(' | '))));
            """;

    private Accessibility() {}

    /** No serious and no critical fault on the page as it stands. */
    static void check(Browser browser, String page) {
        var script = (JavascriptExecutor) browser.driver();
        if (!Boolean.TRUE.equals(script.executeScript("return typeof axe === 'object'"))) {
            browser.carry(AXE);
        }
        assertThat((List<?>) script.executeAsyncScript(RUN)).as(page).isEmpty();
    }

    private static String read() {
        try (var in = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
