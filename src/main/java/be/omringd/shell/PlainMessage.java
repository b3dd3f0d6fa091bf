package be.omringd.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A page of a few words, for whoever gets no screen: what is the matter, and where to go from there. */
@Component
public class PlainMessage {

    private final PageTemplates templates;
    private final Texts texts;

    PlainMessage(PageTemplates templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    /** The page with the texts {@code <key>.title} and {@code <key>.message}, and a link to the start. */
    public String page(HttpServletRequest request, String key) {
        return page(request, key, request.getContextPath() + "/", "shell.error.toStart");
    }

    /** The same, and the page that was asked for comes by itself as soon as it can. */
    public String pageThatComesByItself(HttpServletRequest request, String key) {
        return page(request, key, request.getContextPath() + "/", "shell.error.toStart", true);
    }

    /** The same, with a link that says this and goes there. */
    public String page(HttpServletRequest request, String key, String to, String link) {
        return page(request, key, to, link, false);
    }

    private String page(HttpServletRequest request, String key, String to, String link, boolean again) {
        Locale locale = Languages.of(request);
        return templates.page("shell/message", locale, Map.of(
                "base", request.getContextPath() + "/", "language", locale.getLanguage(), "title", texts.get(locale, key + ".title"),
                "message", texts.get(locale, key + ".message"), "to", to, "link", texts.get(locale, link),
                "again", again));
    }
}
