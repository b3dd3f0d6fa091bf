package be.omringd.search.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.ui.TaskView;
import be.omringd.place.Places;
import be.omringd.search.Channel;
import be.omringd.search.Ladder;
import be.omringd.search.RungChoices;
import be.omringd.search.RungRefusal;
import be.omringd.search.SearchId;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Nobody on this rung: another rung, a month of patience, or the end. The advice is marked; whoever does something else says why. */
@HandlesTask("search/decide-after-pool")
class DecideRungView implements TaskView {

    private final Ladder ladder;
    private final Places places;
    private final Texts texts;

    DecideRungView(Ladder ladder, Places places, Texts texts) {
        this.ladder = ladder;
        this.places = places;
        this.texts = texts;
    }

    @Override
    public Screen open(CurrentTask task, FormValues draft, Host host) {
        return new DecideScreen(task, draft, host);
    }

    @StyleSheet("context://search/search.css")
    class DecideScreen extends Div implements Screen {

        private final transient SearchWords words = new SearchWords(texts, places, UI.getCurrent().getLocale());
        private final transient ChoiceWithWords answer;
        private final @Nullable String advice;

        DecideScreen(CurrentTask task, FormValues draft, Host host) {
            this.advice = task.text("channelAdvice");
            this.answer = new ChoiceWithWords("afterPool", "reason", one -> advice != null && !one.equals(advice));
            SearchId search = SearchId.of(task.told("searchId"));
            addClassName("search-task");
            Paragraph intro = new Paragraph(words.get("search.decide.intro"));
            intro.addClassName("page-intro");
            add(intro);
            String refused = task.text("refusedBy");
            if ("campaign".equals(task.text("rung")) && refused != null && !refused.equals("none")) {
                Paragraph title = new Paragraph(words.get("search.decide.refused"));
                title.addClassName("search-name");
                Div box = new Div(title, new Paragraph(words.get("search.guard." + refused)));
                box.addClassName("search-refused");
                add(box);
            }
            List<String> choices = RungChoices.of(task);
            RadioButtonGroup<String> choice = answer.choice();
            TextArea reason = answer.words();
            choice.setLabel(words.get("search.decide.question"));
            choice.addClassName("search-choices");
            choice.setItems(choices);
            Map<String, RungRefusal> refusals = new HashMap<>();
            for (String one : choices) {
                // that it is there now does not keep anybody from looking there once more
                Channel.of(one).flatMap(rung -> ladder.mayChoose(search, rung)).filter(why -> why == RungRefusal.VACANCY_FIRST)
                        .ifPresent(why -> refusals.put(one, why));
            }
            choice.setItemEnabledProvider(one -> !refusals.containsKey(one));
            choice.setRenderer(new ComponentRenderer<>(one -> label(one, Optional.ofNullable(refusals.get(one)))));
            reason.setLabel(words.get("search.decide.reason"));
            reason.setHelperText(words.get("search.note.help"));
            reason.setMinRows(2);
            add(choice, reason);
            answer.begin(draft, choices::contains, host::changed);
        }

        private Component label(String one, Optional<RungRefusal> refusal) {
            Span name = new Span(words.get("search.decide." + one));
            name.addClassName("search-name");
            Div label = new Div(name);
            label.addClassName("search-label");
            if (one.equals(advice)) {
                Span advised = new Span(words.get("search.decide.advised"));
                advised.addClassNames("tag", "green");
                label.add(advised);
            }
            Optional<String> help = refusal.map(why -> words.get("search.refusal." + why.name()))
                    .or(() -> List.of("organisations", "wait", "giveUp").contains(one) ? Optional.of(words.get("search.decide.help." + one))
                            : Optional.empty());
            help.ifPresent(text -> {
                Span quiet = new Span(text);
                quiet.addClassName("quiet");
                label.add(quiet);
            });
            return label;
        }

        @Override
        public Component component() {
            return this;
        }

        @Override
        public FormValues values() {
            return answer.values();
        }

        @Override
        public Optional<String> ending() {
            return "giveUp".equals(answer.choice().getValue()) ? Optional.of("search") : Optional.empty();
        }

        @Override
        public void showErrors(FormErrors errors) {
            answer.showErrors(errors);
        }
    }
}
