package org.yiyun.it.pages;

import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.support.ui.Select;
import org.yiyun.it.Browser;

/** Fills in what typing alone does not. */
final class Inputs {
    private Inputs() {}

    /** A choice of the calculator, by the name of the fact. */
    static void choose(Browser browser, String fact, String value) {
        new Select(browser.find(By.cssSelector("[data-fact='" + fact + "']"))).selectByValue(value);
    }

    /** Date fields take keys in the order of the browser's language. */
    static void date(Browser browser, String id, String value) {
        ((JavascriptExecutor) browser.driver()).executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, value);
    }
}
