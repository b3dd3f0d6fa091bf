package be.omringd.publicform.ui;

import be.omringd.publicform.ContactUs;
import be.omringd.shell.Texts;
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
 * Makes the public pages of their templates ({@code templates/<module>/}), complete when they are served: for whoever has an old
 * telephone, for search engines and for other sites (docs/decisions/0016-light-public-pages.md). Texts only ever come in as text.
 */
@Component
public class PublicTemplates {

    public static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final ContactUs contact;

    PublicTemplates(Texts texts, ContactUs contact) {
        this.contact = contact;
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
    public String page(String template, PublicReader reader, PageHead head, Map<String, ?> model) {
        Context context = context(reader.locale(), model);
        context.setVariable("reader", reader);
        context.setVariable("head", head);
        return engine.process(template, context);
    }

    /** A whole page with a frame of its own. */
    public String page(String template, Locale locale, Map<String, ?> model) {
        return engine.process(template, context(locale, model));
    }

    /** A part of a template. */
    public String part(String template, String fragment, Locale locale, Map<String, ?> model) {
        return engine.process(template, Set.of(fragment), context(locale, model));
    }

    private Context context(Locale locale, Map<String, ?> model) {
        Context context = new Context(Texts.supported(locale));
        model.forEach(context::setVariable);
        context.setVariable("contact", contact);
        return context;
    }
}
