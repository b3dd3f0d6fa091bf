package be.omringd.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that says what is the matter and where to go from there. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private final Texts texts;
    private String title = "";

    ErrorPage(Texts texts) {
        this.texts = texts;
        addClassName("shell-error");
    }

    /** The texts are {@code <key>.title} and {@code <key>.message}. */
    void show(String key, String reference) {
        removeAll();
        title = texts.get(getLocale(), key + ".title");
        Image mark = new Image("omringd/mark.svg", "");
        mark.addClassName("shell-error-mark");
        Paragraph message = new Paragraph(texts.get(getLocale(), key + ".message"));
        add(mark, new H1(title), message);
        if (!reference.isEmpty()) {
            Paragraph line = new Paragraph(new Span(texts.get(getLocale(), "shell.error.reference") + " "));
            Span code = new Span(reference);
            code.addClassName("shell-error-reference");
            line.add(code);
            add(line);
        }
        add(new Paragraph(new Anchor("", texts.get(getLocale(), "shell.error.toStart"))));
    }

    @Override
    public String getPageTitle() {
        return title + " · Omringd";
    }
}
