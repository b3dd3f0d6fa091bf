package be.omringd.casefile.ui;

import be.omringd.casefile.CaseNote;
import be.omringd.casefile.CaseNotes;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.NewNote;
import be.omringd.casefile.NoteWith;
import be.omringd.casefile.TimelineEntry;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notes of one file: how they read in its timeline, and what their author can do with them. */
class NotesOnTimeline {

    private final CaseNotes notes;
    private final Moments moments;
    private final Texts texts;
    private @Nullable CaseSummary file;
    private Map<UUID, CaseNote> all = Map.of();

    NotesOnTimeline(CaseNotes notes, Moments moments, Texts texts) {
        this.notes = notes;
        this.moments = moments;
        this.texts = texts;
    }

    void read(CaseSummary current) {
        file = current;
        all = notes.of(current.id());
    }

    /** Asks for a new note. */
    void write(CaseSummary about, Runnable done) {
        new NoteDialog(notes, about, null, texts, () -> told("casefile.note.kept", done)).open();
    }

    /** "Telefoon met Rosa, op 24 november 2026"; without a note, since it is erased, that there was one. */
    String title(TimelineEntry entry) {
        return note(entry).map(note -> {
            NewNote said = note.content();
            String with = note.with() == NoteWith.OTHER
                    ? said.who() == null ? say("casefile.note.with.OTHER") : said.who()
                    : say("casefile.note.with." + note.with().name(), file().calledName());
            String what = say("casefile.note.was." + note.kind().name(), with);
            return note.on().equals(moments.dayOf(note.writtenAt())) ? what
                    : say("casefile.note.was.on", what, moments.date(note.on(), locale()));
        }).orElseGet(() -> say(CaseNotes.NOTED));
    }

    /** What it says, and what was promised. */
    Optional<String> words(TimelineEntry entry) {
        return note(entry).map(CaseNote::content).filter(note -> note.words() != null).map(note -> note.byWhen() == null
                ? note.words()
                : note.words() + "\n" + say("casefile.note.promised", moments.date(note.byWhen(), locale())));
    }

    /** That it was put right or withdrawn, and the buttons of its author. */
    Optional<Component> below(TimelineEntry entry, Runnable done) {
        return note(entry).flatMap(note -> {
            Div below = new Div();
            below.addClassName("note-below");
            honest(note).ifPresent(below::add);
            if (note.mine()) {
                below.add(button("casefile.note.correct", entry, () -> new NoteDialog(notes, file(), note, texts, done).open()),
                        button("casefile.note.withdraw", entry, () -> withdraw(note, done)));
            }
            return below.getComponentCount() == 0 ? Optional.empty() : Optional.of(below);
        });
    }

    private Optional<Component> honest(CaseNote note) {
        List<String> said = new ArrayList<>();
        if (note.withdrawnAt() != null) {
            said.add(
                    say("casefile.note.withdrawn", moments.date(note.withdrawnAt(), locale()), moments.time(note.withdrawnAt(), locale())));
        } else if (note.correctedAt() != null) {
            said.add(
                    say("casefile.note.corrected", moments.date(note.correctedAt(), locale()), moments.time(note.correctedAt(), locale())));
        }
        return said.stream().findFirst().map(text -> {
            Paragraph honest = new Paragraph(text);
            honest.addClassName("timeline-who");
            return honest;
        });
    }

    private Button button(String key, TimelineEntry entry, Runnable action) {
        Button button = new Button(say(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClassName("not-on-paper");
        button.setAriaLabel(say(key) + ": " + title(entry));
        return button;
    }

    private void withdraw(CaseNote note, Runnable done) {
        Dialog sure = new Dialog();
        sure.setHeaderTitle(say("casefile.note.withdraw.title"));
        sure.setWidth("30rem");
        sure.add(new Paragraph(say("casefile.note.withdraw.message")));
        Button yes = new Button(say("casefile.note.withdraw.confirm"));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setDisableOnClick(true);
        yes.addClickListener(click -> {
            yes.setEnabled(true);
            boolean gone = notes.withdraw(file().id(), note.id());
            sure.close();
            told(gone ? "casefile.note.withdraw.done" : "casefile.note.error.tooLate", done);
        });
        sure.getFooter().add(new Button(say("casefile.cancel"), click -> sure.close()), yes);
        sure.open();
    }

    private void told(String key, Runnable done) {
        Notification.show(say(key), 4000, Notification.Position.BOTTOM_CENTER);
        done.run();
    }

    private Optional<CaseNote> note(TimelineEntry entry) {
        return entry.kind().equals(CaseNotes.NOTED) && entry.detail() != null
                ? Optional.ofNullable(all.get(UUID.fromString(entry.detail()))) : Optional.empty();
    }

    private CaseSummary file() {
        return Objects.requireNonNull(file, "The notes are read first");
    }

    private String say(String key, Object... arguments) {
        return texts.get(locale(), key, arguments);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
