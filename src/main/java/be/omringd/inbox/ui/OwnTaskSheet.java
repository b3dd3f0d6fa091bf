package be.omringd.inbox.ui;

import be.omringd.inbox.OwnTasks.Written;
import be.omringd.inbox.WorkItems.Opened;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** A task that somebody wrote down, on its page: what, who wrote it and when, and what may be put right. */
class OwnTaskSheet extends Div {

    OwnTaskSheet(OwnTaskDialogs own, Opened opened, Locale locale, Runnable changed, Runnable takeBack) {
        addClassName("own-sheet");
        TaskWords words = own.words();
        H2 title = new H2(words.text(locale, "inbox.own.what"));
        title.addClassName("inbox-spoken");
        String said = opened.item().ownWords();
        add(title);
        // what is its title already, is not said twice
        if (said == null || !said.equals(words.task(opened.item(), locale))) {
            Paragraph what = new Paragraph(said == null ? words.text(locale, "inbox.own.erased") : said);
            what.addClassName("own-words");
            add(what);
        }
        own.written(opened.item().id()).ifPresent(written -> {
            Paragraph by = new Paragraph(words.text(locale, "inbox.own.writtenBy", written.byName(),
                    words.due(locale).when(written.at(), words.now())));
            by.addClassName("own-by");
            add(by);
            buttons(own, written, opened, locale, changed, takeBack);
        });
    }

    private void buttons(OwnTaskDialogs own, Written written, Opened opened, Locale locale, Runnable changed, Runnable takeBack) {
        if (!written.mayChange()) {
            return;
        }
        TaskWords words = own.words();
        Button change = new Button(words.text(locale, "inbox.own.change"), VaadinIcon.PENCIL.create(),
                click -> own.change(locale, opened.item(), changed));
        Button back = new Button(words.text(locale, "inbox.own.takeBack"), VaadinIcon.CLOSE.create(), click -> takeBack.run());
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div buttons = new Div(change, back);
        buttons.addClassName("own-buttons");
        add(buttons);
    }
}
