package be.omringd.mirror.ui;

import be.omringd.mirror.MirrorPages;
import be.omringd.mirror.MirrorSummary;
import be.omringd.publicform.ui.SquareCode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Cards that were made together: to print, each sheet for itself so that no card is printed twice, or to send. They cannot be shown again.
 */
class CardSheet extends Div {

    private final MirrorParts parts;

    /** @param codes as they are written on a card */
    CardSheet(MirrorParts parts, MirrorSummary mirror, List<String> codes) {
        this.parts = parts;
        addClassName("mirror-sheet");
        String title = word(codes.size() == 1 ? "mirror.sheet.one" : "mirror.sheet.title", codes.size(), parts.words().now(getLocale()));
        Paragraph once = new Paragraph(word("mirror.follow.once"));
        once.addClassName("mirror-warning");
        Button print = new Button(word("mirror.follow.print"), click -> print());
        print.setAriaLabel(word("mirror.follow.print") + ": " + title);
        Div cards = new Div();
        cards.addClassName("mirror-cards");
        codes.forEach(code -> cards.add(card(mirror, code)));
        TextArea toSend = new TextArea(word("mirror.follow.toSend"));
        toSend.setHelperText(word("mirror.follow.toSend.help"));
        toSend.setValue(codes.stream().map(this::link).collect(Collectors.joining("\n")));
        toSend.setReadOnly(true);
        toSend.setWidthFull();
        toSend.setMaxRows(8);
        add(new H3(title), once, print, cards, toSend);
    }

    private String link(String code) {
        return parts.words().address(MirrorPages.ANSWER + "/" + code.replace("-", ""));
    }

    private Component card(MirrorSummary mirror, String code) {
        SquareCode square = SquareCode.of(link(code));
        // within an element: the attributes of the outermost one lose their capitals
        Html picture = new Html(
                "<span class=\"mirror-code\"><svg class=\"mirror-square\" role=\"img\" aria-label=\"%s\" viewBox=\"%s\"><path d=\"%s\"/></svg></span>"
                        .formatted(word("mirror.card.square"), square.box(), square.path()));
        Div words = new Div(new Paragraph(word("mirror.card.title")), new Paragraph(word("mirror.card.how")),
                new Span(parts.words().address(MirrorPages.ANSWER).replaceFirst("^https?://", "")), new Span(code),
                new Paragraph(word("mirror.card.until", parts.words().date(mirror.closesOn(), getLocale()))));
        Div card = new Div(picture, words);
        card.addClassName("mirror-card");
        return card;
    }

    private void print() {
        getElement().executeJs("""
                this.classList.add('mirror-printing');
                window.addEventListener('afterprint', () => this.classList.remove('mirror-printing'), {once: true});
                window.print();""");
    }

    private String word(String key, Object... words) {
        return parts.words().get(getLocale(), key, words);
    }
}
