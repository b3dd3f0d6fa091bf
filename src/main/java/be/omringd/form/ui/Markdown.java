package be.omringd.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little of Markdown that form texts need: paragraphs, headings, lists with a dash, <code>**strong**</code>,
 * <code>*emphasis*</code> and <code>[links](https://…)</code>. It makes components, never HTML: everything else, also
 * HTML, is shown as the characters it consists of.
 */
final class Markdown {

    private static final Pattern INLINE = Pattern.compile(
            "\\*\\*(?<strong>[^*]+)\\*\\*|\\*(?<em>[^*]+)\\*|\\[(?<text>[^\\]]+)\\]\\((?<link>(?:https://|mailto:|tel:)"
                    + "[^\\s)]+)\\)");

    private Markdown() {
    }

    /** Adds the text to a component. */
    static void render(String markdown, Div into) {
        for (String block : markdown.strip().split("\\n\\s*\\n")) {
            UnorderedList list = null;
            Component open = null;
            for (String line : block.strip().split("\\n")) {
                if (line.startsWith("- ")) {
                    if (list == null) {
                        list = new UnorderedList();
                        into.add(list);
                    }
                    var item = new ListItem();
                    inline(line.substring(2), item);
                    list.add(item);
                    open = item;
                } else if (line.matches("#{1,4} .+")) {
                    var heading = new H3();
                    inline(line.replaceFirst("^#+ ", ""), heading);
                    into.add(heading);
                    list = null;
                    open = null;
                } else if (open != null) {
                    ((HasComponents) open).add(new Text(" "));
                    inline(line.strip(), (HasComponents) open);
                } else {
                    var paragraph = new Paragraph();
                    inline(line.strip(), paragraph);
                    into.add(paragraph);
                    open = paragraph;
                }
            }
        }
    }

    private static void inline(String text, HasComponents into) {
        Matcher matcher = INLINE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                into.add(new Text(text.substring(from, matcher.start())));
            }
            if (matcher.group("strong") != null) {
                var strong = new Span(matcher.group("strong"));
                strong.addClassName("form-strong");
                into.add(strong);
            } else if (matcher.group("em") != null) {
                into.add(new Emphasis(matcher.group("em")));
            } else {
                into.add(new Anchor(matcher.group("link"), matcher.group("text")));
            }
            from = matcher.end();
        }
        if (from < text.length()) {
            into.add(new Text(text.substring(from)));
        }
    }
}
