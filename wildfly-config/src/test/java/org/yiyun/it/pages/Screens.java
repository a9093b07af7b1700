package org.yiyun.it.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.Dimension;
import org.yiyun.it.Browser;

/** Pictures of pages for a person to look at, wide and narrow, in {@code target/screens}. */
final class Screens {
    private static final Path FOLDER = Path.of("target", "screens");
    private static final int HEIGHT = 1000;

    private Screens() {}

    static void keep(Browser browser, String name) {
        try {
            Files.createDirectories(FOLDER);
            for (int width : new int[] {1024, 1440}) {
                browser.driver().manage().window().setSize(new Dimension(width, HEIGHT));
                Files.write(FOLDER.resolve(name + "-" + width + ".png"), browser.screenshot());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
