package be.omringd.shell;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes pages of templates ({@code templates/<module>/}), complete when they are served and without a session: those for everybody, the
 * sign-in page, and what is said when there is no screen (docs/decisions/0016-light-public-pages.md). Texts only ever come in as text.
 */
@Component
public class PageTemplates {

    public static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    PageTemplates(Texts texts) {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(files);
        engine.setMessageResolver(new AbstractMessageResolver() {
            @Override
            public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] places) {
                return texts.get(context.getLocale(), key, places == null ? new Object[0] : places);
            }

            @Override
            public String createAbsentMessageRepresentation(ITemplateContext context, Class<?> origin, String key, Object[] places) {
                return texts.get(context.getLocale(), key);
            }
        });
    }

    /** A whole page. */
    public String page(String template, Locale locale, Map<String, ?> model) {
        return engine.process(template, context(locale, model));
    }

    /** A part of a template. */
    public String part(String template, String fragment, Locale locale, Map<String, ?> model) {
        return engine.process(template, Set.of(fragment), context(locale, model));
    }

    private static Context context(Locale locale, Map<String, ?> model) {
        Context context = new Context(Texts.supported(locale));
        model.forEach(context::setVariable);
        return context;
    }
}
