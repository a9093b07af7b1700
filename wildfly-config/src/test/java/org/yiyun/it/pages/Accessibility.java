package org.yiyun.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.openqa.selenium.JavascriptExecutor;
import org.yiyun.it.Browser;

/**
 * What axe-core finds on a page. The same parts come again and again, on each page and for each person, and axe needs seconds
 * for each look; so it is asked only about the parts of a page that it did not find in order before. Two elements are the
 * same if all that axe's rules look at is the same: tag, classes, style, role and state, whether there is a name, a text and
 * something to scroll, and the same of all elements around them.
 */
final class Accessibility {
    private static final String AXE = read();
    private static final Set<String> IN_ORDER = ConcurrentHashMap.newKeySet();
    private static final String PARTS = """
            const VALUES = ['class', 'style', 'role', 'type', 'tabindex', 'scope', 'autocomplete', 'target', 'hidden', 'disabled'];
            const PRESENCE = ['title', 'alt', 'href', 'src', 'placeholder', 'id', 'name', 'for', 'lang', 'colspan', 'rowspan'];
            const parts = new Map();
            function resolves(ids) { return ids.split(/\\s+/).every(id => document.getElementById(id)?.textContent.trim()); }
            function digest(text) {
                let one = 0xdeadbeef, two = 0x41c6ce57;
                for (let i = 0; i < text.length; i++) {
                    one = Math.imul(one ^ text.charCodeAt(i), 2654435761);
                    two = Math.imul(two ^ text.charCodeAt(i), 1597334677);
                }
                return (one >>> 0).toString(36) + (two >>> 0).toString(36);
            }
            function look(element, around) {
                const own = [element.tagName];
                for (const name of VALUES) if (element.hasAttribute(name)) own.push(name + '=' + element.getAttribute(name));
                for (const name of PRESENCE) if (element.getAttribute(name)) own.push(name);
                for (const a of element.attributes) if (a.name.startsWith('aria-')) {
                    own.push(a.name + '=' + (/^(true|false|page|polite|assertive|off|ascending|descending|none|mixed|[0-9.]+)$/.test(a.value) ? a.value
                        : document.getElementById(a.value.split(' ')[0]) ? resolves(a.value) : a.value ? 'text' : ''));
                }
                if (element.labels) own.push('labels=' + [...element.labels].map(label => !!label.textContent.trim()).join());
                own.push(element.textContent.trim() ? 'text' : 'empty');
                if (element.scrollWidth > element.clientWidth + 13 || element.scrollHeight > element.clientHeight + 13) own.push('scrolls');
                const key = digest(around + '>' + own.join(' '));
                parts.has(key) ? parts.get(key).push(element) : parts.set(key, [element]);
                for (const child of element.children) if (!['SCRIPT', 'STYLE'].includes(child.tagName)) look(child, key);
            }
            look(document.documentElement, '');
            window.yiyunParts = parts;
            const whole = ['lang=' + document.documentElement.lang];
            const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
            if (new Set(ids).size < ids.length) whole.push('doubled ids ' + Math.random());
            if (!document.title.trim()) whole.push('no title ' + Math.random());
            return [whole, [...parts.keys()]];
            """;
    private static final String RUN = """
            const done = arguments[arguments.length - 1], unknown = new Set(arguments[0]), inside = new Set();
            for (const [key, elements] of window.yiyunParts) if (unknown.has(key)) elements.forEach(element => inside.add(element));
            const roots = [...inside].filter(element => !inside.has(element.parentElement));
            axe.run(arguments[1] || roots.length > 40 ? document : {include: roots}, {resultTypes: ['violations']}).then(result => done(result.violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.html).join(' | '))));
            """;

    private Accessibility() {}

    /** No serious and no critical fault on the page as it stands. */
    static void check(Browser browser, String page) {
        var script = (JavascriptExecutor) browser.driver();
        var look = (List<?>) script.executeScript(PARTS);
        var whole = texts(look.get(0));
        var parts = texts(look.get(1));
        boolean strange = !IN_ORDER.containsAll(whole);
        parts.removeAll(IN_ORDER);
        if (!strange && parts.isEmpty()) {
            return;
        }
        if (!Boolean.TRUE.equals(script.executeScript("return typeof axe === 'object'"))) {
            browser.carry(AXE);
        }
        assertThat((List<?>) script.executeAsyncScript(RUN, parts, strange)).as(page).isEmpty();
        IN_ORDER.addAll(whole);
        IN_ORDER.addAll(parts);
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String read() {
        try (var in = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
