package be.omringd.coaching.ui;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.coaching.ActionReminders;
import be.omringd.coaching.CoachingFile;
import be.omringd.coaching.CoachingSteps;
import be.omringd.coaching.CoachingTrajectories;
import be.omringd.coaching.PlannedAction;
import be.omringd.coaching.ReviewState;
import be.omringd.coaching.ReviewedAction;
import be.omringd.coaching.TrajectoryView;
import be.omringd.form.ui.DateWords;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The plan of action as it is now and as it was, the days to look back, and what came of those that were. */
@org.springframework.stereotype.Component
class PlanSection implements CaseFileSection {

    private final CoachingTrajectories trajectories;
    private final CoachingSteps steps;
    private final ActionReminders reminders;
    private final Moments moments;
    private final Texts texts;

    PlanSection(CoachingTrajectories trajectories, CoachingSteps steps, ActionReminders reminders, Moments moments, Texts texts) {
        this.trajectories = trajectories;
        this.steps = steps;
        this.reminders = reminders;
        this.moments = moments;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String titleKey() {
        return "coaching.section.plan";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return kind.equals(CoachingFile.KIND);
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        return trajectories.find(file.id()).filter(one -> !one.plans().isEmpty()).map(one -> new Section(file, one));
    }

    @StyleSheet("context://coaching/trajectory.css")
    private final class Section extends Div {

        private final CaseId caseId;
        private final Locale locale = UI.getCurrent().getLocale();
        private final boolean going;

        Section(CaseSummary file, TrajectoryView one) {
            caseId = file.id();
            going = CoachingParts.goesOn(file);
            addClassName("coaching-plan");
            add(actions(one.plans().getFirst().actions(), going), new H3(text("coaching.reviews.title")), reviews(one.reviews()));
            one.plans().stream().skip(1).forEach(plan -> add(new Details(
                    text("coaching.plan.version", plan.number(), moments.date(plan.madeAt(), locale), plan.madeBy()),
                    actions(plan.actions(), false))));
        }

        /** @param now whether this is the plan as it is now, to which reminders belong */
        private Component actions(List<PlannedAction> actions, boolean now) {
            if (actions.isEmpty()) {
                return CoachingParts.quiet(text("coaching.plan.empty"));
            }
            OrderedList list = new OrderedList();
            list.addClassName("coaching-actions");
            ReminderParts reminder = new ReminderParts(reminders, moments, texts, caseId, locale);
            actions.forEach(action -> {
                ListItem line = action(action);
                if (now) {
                    line.add(reminder.of(action));
                }
                list.add(line);
            });
            return list;
        }

        private ListItem action(PlannedAction action) {
            Span what = new Span(text("coaching.plan.action", action.number(), action.what()));
            what.addClassName("coaching-when");
            DescriptionList facts = CoachingParts.facts();
            CoachingParts.fact(facts, text("coaching.plan.forWhom"), action.forWhom());
            CoachingParts.fact(facts, text("coaching.plan.owner"), action.owner());
            CoachingParts.fact(facts, text("coaching.plan.firstStep"), action.firstStep());
            CoachingParts.fact(facts, text("coaching.plan.byWhen"), moments.date(action.byWhen(), locale));
            CoachingParts.fact(facts, text("coaching.plan.noticedBy"), action.noticedBy());
            return new ListItem(what, facts);
        }

        private Component reviews(List<TrajectoryView.PastReview> reviews) {
            OrderedList list = new OrderedList();
            list.addClassName("coaching-sessions");
            reviews.forEach(review -> list.add(review(review)));
            return list;
        }

        private ListItem review(TrajectoryView.PastReview review) {
            String day = moments.date(review.heldOn() == null ? review.plannedOn() : review.heldOn(), locale);
            Span when = new Span(day);
            when.addClassName("coaching-when");
            ListItem line = new ListItem(when, CoachingParts.quiet(text("coaching.review." + review.state().name())));
            if (review.state() == ReviewState.HELD) {
                UnorderedList outcomes = new UnorderedList();
                review.actions().forEach(action -> outcomes.add(new ListItem(outcome(action))));
                DescriptionList facts = CoachingParts.facts();
                CoachingParts.fact(facts, text("coaching.review.surprised"), review.surprised());
                CoachingParts.fact(facts, text("coaching.review.blindSpot"), review.blindSpot());
                line.add(outcomes, facts);
            } else if (going && review.state() == ReviewState.PLANNED) {
                Button move = new Button(text("coaching.review.move"), click -> askMove(review));
                move.addThemeVariants(ButtonVariant.LUMO_SMALL);
                move.addClassName("not-on-paper");
                move.setAriaLabel(text("coaching.review.move") + ": " + day);
                line.add(move);
            }
            return line;
        }

        private String outcome(ReviewedAction action) {
            String said = text("coaching.plan.action", action.number(), action.what()) + " – "
                    + text("coaching.outcome." + action.outcome().name());
            return action.seen() == null ? said : said + ": " + action.seen();
        }

        private void askMove(TrajectoryView.PastReview review) {
            DatePicker day = new DatePicker(text("coaching.review.day"));
            day.setI18n(DateWords.calendar(locale));
            day.setLocale(locale);
            day.setRequiredIndicatorVisible(true);
            day.setManualValidation(true);
            day.setValue(review.plannedOn());
            new CoachingDialog(texts, "coaching.review.move", "coaching.review.move.text", "coaching.review.move.confirm", () -> {
                boolean moved = day.getValue() != null && steps.moveReview(caseId, review.id(), day.getValue());
                day.setErrorMessage(text("coaching.review.day.error"));
                day.setInvalid(!moved);
                return moved;
            }, day).open();
        }

        private String text(String key, Object... arguments) {
            return texts.get(locale, key, arguments);
        }
    }
}
