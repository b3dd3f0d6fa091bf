package be.omringd.carry.ui;

import be.omringd.access.CurrentActor;
import be.omringd.carry.CameToYou;
import be.omringd.carry.CameToYou.Message;
import be.omringd.inbox.ui.AboveTasks;
import be.omringd.shell.Live;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;

/** What colleagues handed to the reader, above their tasks, until they say that they have read it. */
@org.springframework.stereotype.Component
class CameToYouNotes implements AboveTasks {

    private final CameToYou cameToYou;
    private final CurrentActor currentActor;
    private final Texts texts;
    private final Live live;

    CameToYouNotes(CameToYou cameToYou, CurrentActor currentActor, Texts texts, Live live) {
        this.cameToYou = cameToYou;
        this.currentActor = currentActor;
        this.texts = texts;
        this.live = live;
    }

    @Override
    public Component create() {
        return new Notes();
    }

    @StyleSheet("context://carry/carry.css")
    private final class Notes extends Div {

        private final UUID me = currentActor.get().user();

        Notes() {
            addClassName("carry-came");
            // this frame stays, so that a screen reader hears of words that come into it
            getElement().setAttribute("role", "status");
            show();
            live.refresh(this, CameToYou.Changed.class, changed -> changed.colleague().equals(me), this::show);
        }

        private void show() {
            removeAll();
            cameToYou.mine().forEach(message -> add(note(message)));
        }

        private Component note(Message message) {
            Paragraph what = new Paragraph(message.fromName().isEmpty()
                    ? text("carry.came", message.byName(), message.cases(), message.tasks())
                    : text("carry.came.from", message.byName(), message.cases(), message.tasks(), message.fromName()));
            Paragraph why = new Paragraph(text("carry.came.why", message.reason()));
            why.addClassName("quiet");
            Anchor mine = new Anchor(CarryPages.colleague(me), text("carry.came.mine"));
            Button read = new Button(text("carry.came.read"), click -> {
                cameToYou.read(message.id());
                show();
            });
            read.setAriaLabel(text("carry.came.read.of", message.byName()));
            read.addThemeVariants(ButtonVariant.LUMO_SMALL);
            Div note = new Div(new Div(what, why), new Div(mine, read));
            note.addClassNames("card", "carry-note");
            return note;
        }

        private String text(String key, Object... args) {
            return texts.get(getLocale(), key, args);
        }
    }
}
