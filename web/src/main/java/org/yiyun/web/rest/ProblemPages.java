package org.yiyun.web.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;

/** The pages that the {@code type} of a problem leads to, made from the catalogue. */
@WebServlet(urlPatterns = {"/problems", "/problems/*"})
public class ProblemPages extends HttpServlet {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s</title></head>
            <body><main><h1>%2$s</h1>
            %3$s
            </main></body></html>
            """;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var locale = Languages.of(request.getHeader("Accept-Language"));
        var path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        var type = Arrays.stream(ProblemType.values()).filter(t -> t.slug().equals(path)).findFirst();
        if (!path.isEmpty() && type.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Vary", "Accept-Language");
        response.getWriter().write(type.map(known -> page(locale, known)).orElseGet(() -> overview(locale)));
    }

    private static String page(Locale locale, ProblemType type) {
        return html(locale, ProblemTexts.title(locale, type), """
                <p>%s</p>
                <dl><dt>%s</dt><dd>%d</dd><dt>%s</dt><dd><code>%s</code></dd></dl>
                <p><a href="/problems">%s</a></p>""".formatted(
                Texts.get(locale, "problem." + type.slug() + ".detail"),
                Texts.get(locale, "problem.page.status"), type.status(),
                Texts.get(locale, "problem.page.code"), type.slug(),
                Texts.get(locale, "problem.page.all")));
    }

    private static String overview(Locale locale) {
        return html(locale, Texts.get(locale, "problem.page.all"), Arrays.stream(ProblemType.values())
                .map(type -> "<li><a href=\"/problems/%s\">%d %s</a></li>".formatted(
                        type.slug(), type.status(), ProblemTexts.title(locale, type)))
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>")));
    }

    private static String html(Locale locale, String title, String content) {
        return PAGE.formatted(locale.equals(Locale.ENGLISH) ? "en" : "zh-CN", title, content);
    }
}
