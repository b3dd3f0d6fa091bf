package be.omringd.casefile.ui;

import static java.util.stream.Collectors.joining;

import be.omringd.casefile.CaseNote;
import be.omringd.casefile.CaseNote.Colleague;
import be.omringd.casefile.CaseNotes;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.NewNote;
import be.omringd.casefile.NoteWith;
import be.omringd.casefile.TimelineEntry;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.details.DetailsVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The notes of one file: how they read in its timeline, and what their author can do with them. */
class NotesOnTimeline {

    private final CaseNotes notes;
    private final Moments moments;
    private final Texts texts;
    private @Nullable CaseSummary file;
    private Map<UUID, CaseNote> all = Map.of();
    private final Set<UUID> unfolded = new HashSet<>();

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
        return note(entry).map(note -> title(note.content(), note.writtenAt())).orElseGet(() -> say(CaseNotes.NOTED));
    }

    private String title(NewNote said, Instant writtenAt) {
        String with = said.with() == NoteWith.OTHER
                ? said.who() == null ? say("casefile.note.with.OTHER") : said.who()
                : say("casefile.note.with." + said.with(), file().calledName());
        String what = say("casefile.note.was." + said.kind(), with);
        LocalDate on = said.on();
        return on == null || on.equals(moments.dayOf(writtenAt)) ? what : say("casefile.note.was.on", what, moments.date(on, locale()));
    }

    /** What it says, and what was promised. */
    Optional<String> words(TimelineEntry entry) {
        return note(entry).flatMap(note -> words(note.content()));
    }

    private Optional<String> words(NewNote note) {
        return Optional.ofNullable(note.words()).map(words -> note.byWhen() == null ? words
                : words + "\n" + say("casefile.note.promised", moments.date(note.byWhen(), locale())));
    }

    /** The note that this entry tells of, if there is one. */
    Optional<UUID> id(TimelineEntry entry) {
        return note(entry).map(CaseNote::id);
    }

    /** What it says, with the names of the colleagues whom it calls standing out; whom it calls besides them is said below. */
    Optional<Component> detail(TimelineEntry entry) {
        return note(entry).filter(CaseNote::saysSomething).map(note -> {
            Paragraph said = new Paragraph();
            said.addClassNames("timeline-detail", note.content().personKnows() ? "note-of-both" : "note-of-team");
            String words = words(entry).orElse("");
            said.add(standingOut(words, note.mentioned()));
            List<String> besides = note.mentioned().stream().map(Colleague::name).filter(name -> !words.contains("@" + name)).toList();
            if (!besides.isEmpty()) {
                said.add(new Text("\n"));
                said.add(standingOut(say("casefile.note.called", besides.stream().map(name -> "@" + name).collect(joining(", "))),
                        note.mentioned()));
            }
            return said;
        });
    }

    private static List<Component> standingOut(String words, List<Colleague> called) {
        List<Component> parts = new ArrayList<>();
        String names = called.stream().map(one -> "@" + one.name()).sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote).collect(joining("|"));
        Matcher name = Pattern.compile(names.isEmpty() ? "(?!)" : names).matcher(words);
        int done = 0;
        while (name.find()) {
            parts.add(new Text(words.substring(done, name.start())));
            Span one = new Span(name.group());
            one.addClassName("note-name");
            parts.add(one);
            done = name.end();
        }
        parts.add(new Text(words.substring(done)));
        return parts;
    }

    /** Whether the person knows of it, in a word and a picture; nothing where it says nothing any more. */
    Optional<Component> mark(TimelineEntry entry) {
        return note(entry).filter(CaseNote::saysSomething).map(note -> {
            boolean known = note.content().personKnows();
            Span picture = new Span((known ? VaadinIcon.USER_CHECK : VaadinIcon.LOCK).create());
            picture.getElement().setAttribute("aria-hidden", "true");
            Span mark = new Span(picture,
                    new Text(known ? say("casefile.note.mark.known", file().calledName()) : say("casefile.note.mark.team")));
            mark.addClassNames("tag", "note-mark");
            mark.addClassName(known ? "green" : "note-mark-team");
            return mark;
        });
    }

    /** That it was put right or withdrawn, what it said before, and the buttons of its author. */
    Optional<Component> below(TimelineEntry entry, Runnable done) {
        return note(entry).flatMap(note -> {
            Div below = new Div();
            below.addClassName("note-below");
            honest(note).ifPresent(below::add);
            if (!note.before().isEmpty()) {
                below.add(before(note), onPaper(note));
            }
            if (note.mine()) {
                below.add(button("casefile.note.correct", entry, () -> new NoteDialog(notes, file(), note, texts, done).open()),
                        button("casefile.note.withdraw", entry, () -> withdraw(note, done)));
            }
            return below.getComponentCount() == 0 ? Optional.empty() : Optional.of(below);
        });
    }

    private Details before(CaseNote note) {
        Details fold = new Details(say("casefile.note.before"), earlier(note));
        fold.getSummary().getElement().setAttribute("aria-label",
                say("casefile.note.before") + ": " + title(note.content(), note.writtenAt()));
        fold.addThemeVariants(DetailsVariant.LUMO_SMALL);
        fold.addClassNames("note-before", "not-on-paper");
        fold.setOpened(unfolded.contains(note.id()));
        fold.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                unfolded.add(note.id());
            } else {
                unfolded.remove(note.id());
            }
        });
        return fold;
    }

    /** Paper has no folds. */
    private Div onPaper(CaseNote note) {
        Div all = earlier(note);
        all.addClassName("note-before-on-paper");
        return all;
    }

    private Div earlier(CaseNote note) {
        Div all = new Div();
        all.addClassName("timeline-answers");
        note.before().forEach(before -> {
            Paragraph until = new Paragraph(
                    say("casefile.note.before.until", moments.date(before.until(), locale()), moments.time(before.until(), locale())));
            until.addClassName("timeline-who");
            Paragraph what = new Paragraph(title(before.content(), note.writtenAt()));
            Paragraph words = new Paragraph(words(before.content()).orElse(""));
            words.addClassNames("timeline-detail");
            all.add(until, what, words);
        });
        return all;
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
