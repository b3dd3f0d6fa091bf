package be.omringd.form.ui;

import be.omringd.form.Markdown;
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
import java.util.List;

/** The texts in a form, as components: never as HTML. */
final class FormWords {

    private FormWords() {}

    /** Adds the text to a component. */
    static void write(String markdown, Div into) {
        for (Markdown.Block block : Markdown.read(markdown)) {
            switch (block.kind()) {
                case LIST -> {
                    var list = new UnorderedList();
                    block.lines().forEach(line -> list.add(write(line, new ListItem())));
                    into.add(list);
                }
                case HEADING -> into.add(write(block.line(), new H3()));
                case PARAGRAPH -> into.add(write(block.line(), new Paragraph()));
            }
        }
    }

    private static <C extends HasComponents> C write(List<Markdown.Piece> line, C into) {
        for (Markdown.Piece piece : line) {
            if (piece.strong()) {
                var strong = new Span(piece.text());
                strong.addClassName("form-strong");
                into.add(strong);
            } else if (piece.emphasis()) {
                into.add(new Emphasis(piece.text()));
            } else if (piece.link() != null) {
                into.add(new Anchor(piece.link(), piece.text()));
            } else {
                into.add(new Text(piece.text()));
            }
        }
        return into;
    }
}
