package org.yiyun.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser with a profile of its own: the machine's Chromium, else the one that Selenium fetches. Where neither can
 * be had the test counts as skipped and says what to install. To start one takes seconds, so a closed browser forgets cookies,
 * stored data, size and carried scripts, and is the next one that is opened; all end with the tests.
 */
public final class Browser implements AutoCloseable {

    private static final String HINT = "No browser. Install one: apt-get install chromium chromium-driver fonts-noto-cjk";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Dimension SIZE = new Dimension(1440, 1000);
    private static final Map<String, Queue<Browser>> IDLE = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IDLE.values().forEach(idle -> idle.forEach(Browser::end))));
    }

    private final ChromeDriver driver;
    private final Path profile;
    private final String language;
    private final List<String> carried = new ArrayList<>();

    private Browser(ChromeDriver driver, Path profile, String language) {
        this.driver = driver;
        this.profile = profile;
        this.language = language;
    }

    /** Opens an empty browser in Chinese. */
    public static Browser open() {
        return open("zh-CN");
    }

    /** Opens an empty browser that prefers a language. */
    public static Browser open(String language) {
        var idle = IDLE.computeIfAbsent(language, any -> new ConcurrentLinkedQueue<>()).poll();
        if (idle != null) {
            return idle;
        }
        try {
            var profile = Files.createTempDirectory("yiyun-browser");
            var options = options(profile, language);
            return new Browser(start(options), profile, language);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (WebDriverException none) {
            throw new TestAbortedException(HINT, none);
        }
    }

    private static ChromeDriver start(ChromeOptions options) {
        var browser = program("chromium", "chromium-browser", "google-chrome");
        browser.ifPresent(options::setBinary);
        if (browser.isEmpty()) {
            options.setBrowserVersion("stable");
        }
        var service = new ChromeDriverService.Builder().withSilent(true);
        program("chromedriver").map(File::new).ifPresent(service::usingDriverExecutable);
        return new ChromeDriver(service.build(), options);
    }

    private static ChromeOptions options(Path profile, String language) {
        return new ChromeOptions().addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--disable-extensions", "--disable-component-extensions-with-background-pages",
                "--window-size=" + SIZE.getWidth() + "," + SIZE.getHeight(), "--lang=" + language,
                "--accept-lang=" + language, "--user-data-dir=" + profile);
    }

    private static Optional<String> program(String... names) {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Stream.of(names)
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    public WebDriver driver() {
        return driver;
    }

    /** Opens a page of the product: {@code go("/tickets.xhtml")}. */
    public Browser go(String path) {
        driver.get(Yiyun.url() + path);
        return this;
    }

    /** Logs in as a demo account and waits until the login page is left. */
    public Browser login(String account) {
        return login(Yiyun.url(), account, Yiyun.secret(account));
    }

    /** The same at a product that runs elsewhere. */
    public Browser login(String url, String account, String password) {
        driver.get(url + "/login.xhtml");
        find(By.id("login:name")).sendKeys(account);
        find(By.id("login:password")).sendKeys(password);
        find(By.id("login:go")).click();
        until().until(ExpectedConditions.not(ExpectedConditions.urlContains("/login.xhtml")));
        return this;
    }

    /** The first visible element, waited for. */
    public WebElement find(By by) {
        return until().until(ExpectedConditions.visibilityOfElementLocated(by));
    }

    /** Waits until the page shows a text. While one page goes and the next comes, an element may belong to neither. */
    public Browser shows(String text) {
        return shows(By.tagName("body"), text);
    }

    /** Waits until an element of the page shows a text. */
    public Browser shows(By place, String text) {
        until().ignoring(WebDriverException.class).until(ExpectedConditions.textToBePresentInElementLocated(place, text));
        return this;
    }

    /** The attribute of every element that matches, in their order; in one question, however many there are. */
    public List<String> attributes(String css, String attribute) {
        return ((List<?>) driver.executeScript(
                        "return Array.from(document.querySelectorAll(arguments[0]), e => e.getAttribute(arguments[1]))", css, attribute))
                .stream().map(String::valueOf).toList();
    }

    /** The HTTP status with which the page came. */
    public long status() {
        return ((Number) driver.executeScript("return performance.getEntriesByType('navigation')[0].responseStatus")).longValue();
    }

    /** What a person can read in an element. */
    public String text(String css) {
        return String.valueOf(driver.executeScript("return document.querySelector(arguments[0]).innerText", css));
    }

    /** Runs a script on this page. */
    public void script(String script) {
        driver.executeScript(script);
    }

    /** Runs a script here and, before their own, on all pages that come. */
    public void carry(String script) {
        carried.add(String.valueOf(
                driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script)).get("identifier")));
        driver.executeScript(script);
    }

    public WebDriverWait until() {
        return new WebDriverWait(driver, PATIENCE);
    }

    /** The page as a PNG. */
    public byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** Forgets all that the test left and keeps the browser for the next one. */
    @Override
    public void close() {
        try {
            forget();
            IDLE.get(language).add(this);
        } catch (WebDriverException broken) {
            end();
        }
    }

    private void forget() {
        carried.forEach(script -> driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script)));
        carried.clear();
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        if (driver.executeScript("return location.origin") instanceof String origin && origin.startsWith("http")) {
            driver.executeScript("sessionStorage.clear()");
            driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
        }
        driver.get("about:blank");
        driver.manage().window().setSize(SIZE);
    }

    private void end() {
        driver.quit();
        try {
            Files.walkFileTree(profile, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException stillInUse) {
            // the system clears its temporary folder
        }
    }
}
