package be.omringd.shell;

import jakarta.servlet.http.HttpServletRequest;
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

    /**
     * The page with the texts {@code <key>.title} and {@code <key>.message}, and a link to the start.
     *
     * @param places what the message names
     */
    public String page(HttpServletRequest request, String key, Object... places) {
        return page(request, key, "", "shell.error.toStart", places);
    }

    /** The same, with a link to this path of ours. */
    public String page(HttpServletRequest request, String key, String path, String linkKey, Object... places) {
        var locale = Languages.of(request);
        String base = request.getContextPath() + "/";
        return templates.page("shell/message", locale, Map.of(
                "base", base, "language", locale.getLanguage(), "title", texts.get(locale, key + ".title"),
                "message", texts.get(locale, key + ".message", places), "to", base + path, "link", texts.get(locale, linkKey)));
    }
}
