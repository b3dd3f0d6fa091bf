package be.omringd.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/** What a browser gets that ran into something before any screen was made: the same words, on a plain page. */
@Controller
class ErrorDispatch implements ErrorController {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s · Omringd</title>
            <link rel="icon" href="%s/omringd/mark.svg"><link rel="stylesheet" href="%s/omringd/omringd.css">%s
            </head>
            <body><main class="shell-error shell-error-alone">
            <img class="shell-error-mark" src="%s/omringd/mark.svg" alt=""><h1>%s</h1><p>%s</p><p><a href="%s/">%s</a></p>
            </main></body></html>
            """;
    private static final String COMES_BY_ITSELF = "<script defer src=\"%s/omringd/again.js\"></script>";

    private final Texts texts;

    ErrorDispatch(Texts texts) {
        this.texts = texts;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<String> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        boolean databaseAway = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure && Mishaps.isDatabaseAway(failure);
        int status = databaseAway ? 503 : code instanceof Integer number ? number : 404;
        String key = switch (status) {
            case 404 -> "shell.notFound";
            case 401, 403 -> "shell.noAccess";
            case 503 -> "shell.databaseAway";
            default -> "shell.unexpected";
        };
        Locale locale = Texts.supported(request.getLocale());
        String root = HtmlUtils.htmlEscape(request.getContextPath());
        String title = texts.get(locale, key + ".title");
        // what was sent is not sent again by itself
        boolean again = databaseAway && HttpMethod.GET.matches(request.getMethod());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        if (databaseAway) {
            answer.header(HttpHeaders.RETRY_AFTER, Mishaps.RETRY_AFTER);
        }
        return answer.body(PAGE.formatted(
                locale.getLanguage(), title, root, root, again ? COMES_BY_ITSELF.formatted(root) : "", root, title,
                texts.get(locale, key + ".message"), root, texts.get(locale, "shell.error.toStart")));
    }
}
