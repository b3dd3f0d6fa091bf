package be.omringd.coaching.ui;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.coaching.CoachingFile;
import be.omringd.coaching.CoachingSessions;
import be.omringd.coaching.CoachingSessions.Problem;
import be.omringd.coaching.CoachingTrajectories;
import be.omringd.coaching.SessionState;
import be.omringd.coaching.TrajectoryView;
import be.omringd.form.ui.DateWords;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sessions of a trajectory: planned, held, moved. */
@org.springframework.stereotype.Component
class SessionsSection implements CaseFileSection {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NOTE = 2000;

    private final CoachingTrajectories trajectories;
    private final CoachingSessions sessions;
    private final Moments moments;
    private final Texts texts;

    SessionsSection(CoachingTrajectories trajectories, CoachingSessions sessions, Moments moments, Texts texts) {
        this.trajectories = trajectories;
        this.sessions = sessions;
        this.moments = moments;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "coaching.section.sessions";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return kind.equals(CoachingFile.KIND);
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        return trajectories.find(file.id()).filter(one -> !one.sessions().isEmpty()).map(one -> new Section(file, one));
    }

    @StyleSheet("context://coaching/trajectory.css")
    private final class Section extends Div {

        private final CaseId caseId;
        private final Locale locale = UI.getCurrent().getLocale();
        private final boolean going;

        Section(CaseSummary file, TrajectoryView one) {
            caseId = file.id();
            going = CoachingParts.goesOn(file);
            if (one.agreement() != null) {
                long held = one.sessions().stream().filter(session -> session.state() == SessionState.HELD).count();
                add(new Paragraph(text("coaching.sessions.count", held, one.agreement().sessions())));
            }
            OrderedList list = new OrderedList();
            list.addClassName("coaching-sessions");
            one.sessions().forEach(session -> list.add(line(session)));
            add(list);
            if (going) {
                add(button("coaching.sessions.plan", null, () -> ask(null)));
            }
        }

        private ListItem line(TrajectoryView.Session session) {
            String when = moments.date(session.at(), locale) + " · " + moments.time(session.at(), locale);
            Span title = new Span(when);
            title.addClassName("coaching-when");
            ListItem line = new ListItem(title, CoachingParts.quiet(text("coaching.session." + session.state().name())),
                    new Div(session.theme() == null ? session.place() : session.theme() + " · " + session.place()));
            if (session.note() != null) {
                Div note = new Div(session.note());
                note.addClassName("coaching-lines-kept");
                line.add(note);
            }
            if (going && session.state() == SessionState.PLANNED) {
                Div buttons = new Div(button("coaching.sessions.held", when, () -> askHeld(session)),
                        button("coaching.sessions.move", when, () -> ask(session)),
                        button("coaching.sessions.cancel", when, () -> new CoachingDialog(texts, "coaching.sessions.cancel.title", null,
                                "coaching.sessions.cancel.confirm", () -> {
                                    sessions.cancel(caseId, session.id());
                                    return true;
                                }, new Paragraph(when)).open()));
                buttons.addClassNames("coaching-buttons", "not-on-paper");
                line.add(buttons);
            }
            return line;
        }

        private Button button(String key, @Nullable String about, Runnable does) {
            Button button = new Button(text(key), click -> does.run());
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            if (about != null) {
                button.setAriaLabel(text(key) + ": " + about);
            }
            return button;
        }

        /** A new session, or another time or place for this one. */
        private void ask(TrajectoryView.@Nullable Session session) {
            DateTimePicker at = new DateTimePicker(text("coaching.sessions.at"));
            at.setLocale(locale);
            at.setDatePickerI18n(DateWords.calendar(locale));
            at.setRequiredIndicatorVisible(true);
            at.setManualValidation(true);
            TextField place = line("coaching.sessions.place");
            place.setRequiredIndicatorVisible(true);
            place.setManualValidation(true);
            TextField theme = line("coaching.sessions.theme");
            if (session != null) {
                at.setValue(session.at().atZone(Moments.ZONE).toLocalDateTime());
                place.setValue(session.place());
                theme.setValue(session.theme() == null ? "" : session.theme());
            }
            String title = session == null ? "coaching.sessions.plan" : "coaching.sessions.move";
            new CoachingDialog(texts, title, null, "coaching.sessions.save", () -> {
                at.setInvalid(at.getValue() == null);
                at.setErrorMessage(text("coaching.sessions.at.missing"));
                place.setInvalid(place.getValue().isBlank());
                place.setErrorMessage(text("coaching.sessions.place.missing"));
                if (at.isInvalid() || place.isInvalid()) {
                    return false;
                }
                Instant moment = at.getValue().atZone(Moments.ZONE).toInstant();
                String where = place.getValue().strip();
                String about = theme.getValue().isBlank() ? null : theme.getValue().strip();
                return wasDone(session == null ? sessions.plan(caseId, moment, where, about)
                        : sessions.move(caseId, session.id(), moment, where, about), at);
            }, at, place, theme).open();
        }

        private TextField line(String key) {
            TextField field = new TextField(text(key));
            field.setMaxLength(LONGEST_LINE);
            field.setWidthFull();
            return field;
        }

        private boolean wasDone(Optional<Problem> problem, DateTimePicker field) {
            problem.ifPresent(why -> {
                field.setErrorMessage(text("coaching.sessionProblem." + why.name()));
                field.setInvalid(true);
            });
            return problem.isEmpty();
        }

        private void askHeld(TrajectoryView.Session session) {
            TextArea note = new TextArea(text("coaching.sessions.note"));
            note.setHelperText(text("coaching.sessions.note.help"));
            note.setMaxLength(LONGEST_NOTE);
            note.setWidthFull();
            new CoachingDialog(texts, "coaching.sessions.held", null, "coaching.sessions.save", () -> {
                Optional<Problem> problem =
                        sessions.held(caseId, session.id(), note.getValue().isBlank() ? null : note.getValue().strip());
                problem.ifPresent(why -> {
                    note.setErrorMessage(text("coaching.sessionProblem." + why.name()));
                    note.setInvalid(true);
                });
                return problem.isEmpty();
            }, note).open();
        }

        private String text(String key, Object... arguments) {
            return texts.get(locale, key, arguments);
        }
    }
}
