package be.omringd.publicform.ui;

import be.omringd.publicform.ContactUs;
import be.omringd.shell.PageTemplates;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes the public pages of their templates: for whoever has an old telephone, for search engines and for other sites. Each knows how
 * people reach us without a form.
 */
@Component
public class PublicTemplates {

    private final PageTemplates templates;
    private final ContactUs contact;

    PublicTemplates(PageTemplates templates, ContactUs contact) {
        this.templates = templates;
        this.contact = contact;
    }

    /** A whole page. */
    public String page(String template, PublicReader reader, PageHead head, Map<String, ?> model) {
        Map<String, Object> all = withContact(model);
        all.put("reader", reader);
        all.put("head", head);
        return templates.page(template, reader.locale(), all);
    }

    /** A whole page with a frame of its own. */
    public String page(String template, Locale locale, Map<String, ?> model) {
        return templates.page(template, locale, withContact(model));
    }

    /** A part of a template. */
    public String part(String template, String fragment, Locale locale, Map<String, ?> model) {
        return templates.part(template, fragment, locale, withContact(model));
    }

    private Map<String, Object> withContact(Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("contact", contact);
        return all;
    }
}
