package be.omringd.search.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskInHand;
import be.omringd.inbox.ui.TaskView;
import be.omringd.place.Places;
import be.omringd.search.Need;
import be.omringd.search.SearchId;
import be.omringd.search.SearchSummary;
import be.omringd.search.Searches;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Our volunteers who meet the hard facts, the nearest first, each with the reasons in words. One is chosen, or nobody. */
@HandlesTask("search/search-pool")
class SearchPoolView implements TaskView {

    private final Searches searches;
    private final Places places;
    private final Texts texts;

    SearchPoolView(Searches searches, Places places, Texts texts) {
        this.searches = searches;
        this.places = places;
        this.texts = texts;
    }

    @Override
    public Screen open(TaskInHand task, FormValues draft, Host host) {
        SearchId id = SearchId.of(task.text("searchId"));
        return new PoolScreen(
                searches, searches.get(id), searches.pool(id), new SearchWords(texts, places, UI.getCurrent().getLocale()), draft, host);
    }

    @StyleSheet("context://search/search.css")
    static class PoolScreen extends Div implements Screen {

        private static final String NOBODY = "nobody";
        /** As many as one can weigh at a time (domain notes 8.4: a shortlist of three at most); the others are there at a click. */
        private static final int SHORT_LIST = 3;

        private final SearchWords words;
        private final Map<String, VolunteerSummary> volunteers = new LinkedHashMap<>();
        private final RadioButtonGroup<String> choice = new RadioButtonGroup<>();
        private final TextArea note = new TextArea();

        PoolScreen(Searches searches, SearchSummary search, List<VolunteerSummary> pool, SearchWords words, FormValues draft, Host host) {
            this.words = words;
            addClassName("search-task");
            pool.forEach(volunteer -> volunteers.put(volunteer.id().toString(), volunteer));

            Paragraph intro = new Paragraph(words.get("search.pool.intro"));
            intro.addClassName("page-intro");
            add(intro);
            search.need().ifPresent(need -> {
                Div card = new Div(new H2(words.get("search.need.title")), new NeedCard(need, words));
                card.addClassName("search-needed");
                add(card);
            });
            choice.setLabel(words.get("search.pool.who", volunteers.size()));
            choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            choice.addClassName("search-choices");
            choice.setManualValidation(true);
            show(SHORT_LIST);
            choice.setRenderer(new ComponentRenderer<>(item -> label(item, search.need().orElse(null))));
            if (volunteers.isEmpty()) {
                choice.setHelperText(words.get("search.pool.empty"));
            }
            note.setLabel(words.get("search.pool.note"));
            note.setHelperText(words.get("search.note.help"));
            note.setMaxLength(2000);
            note.setMinRows(2);
            note.setWidthFull();
            Button more = new Button(words.get("search.pool.showAll", volunteers.size()));
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            more.addClickListener(click -> {
                String chosen = choice.getValue();
                show(volunteers.size());
                choice.setValue(chosen);
                more.setVisible(false);
            });
            more.setVisible(volunteers.size() > SHORT_LIST);
            add(choice, more, note, new WhyNotBox(searches, search.id(), volunteers.keySet(), words));

            draft.text("volunteerId").filter(volunteers::containsKey).ifPresent(chosen -> {
                if (!choice.getListDataView().contains(chosen)) {
                    more.click();
                }
                choice.setValue(chosen);
            });
            if (draft.text("poolResult").orElse("").equals("notFound")) {
                choice.setValue(NOBODY);
            }
            draft.text("note").ifPresent(note::setValue);
            note.setVisible(NOBODY.equals(choice.getValue()));
            choice.addValueChangeListener(change -> {
                note.setVisible(NOBODY.equals(change.getValue()));
                choice.setInvalid(false);
                if (change.isFromClient()) {
                    host.changed();
                }
            });
            note.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    host.changed();
                }
            });
        }

        private void show(int count) {
            List<String> items = new ArrayList<>(volunteers.keySet().stream().limit(count).toList());
            items.add(NOBODY);
            choice.setItems(items);
        }

        private Component label(String item, Need need) {
            VolunteerSummary volunteer = volunteers.get(item);
            if (volunteer == null) {
                return new Span(words.get("search.pool.nobody"));
            }
            Span name = new Span(volunteer.person().fullName());
            name.addClassName("search-name");
            Span reasons = new Span(words.reasons(volunteer, need));
            Div label = new Div(name, reasons);
            label.addClassName("search-label");
            if (volunteer.interests() != null) {
                Span likes = new Span(words.get("search.reason.likes", volunteer.interests()));
                likes.addClassNames("quiet", "search-words");
                label.add(likes);
            }
            Anchor more = new Anchor("vrijwilligers/" + volunteer.id(), words.get("search.pool.more"), AnchorTarget.BLANK);
            more.setAriaLabel(words.get("search.pool.moreAbout", volunteer.person().fullName()));
            more.addClassName("search-more");
            // what the link does is its own business, not a choice
            more.getElement().executeJs("this.addEventListener('click', e => e.stopPropagation())");
            label.add(more);
            return label;
        }

        @Override
        public Component component() {
            return this;
        }

        @Override
        public FormValues values() {
            Map<String, Object> values = new HashMap<>();
            if (choice.getValue() == null) {
                return FormValues.EMPTY;
            }
            if (choice.getValue().equals(NOBODY)) {
                values.put("poolResult", "notFound");
                values.put("note", note.getValue());
            } else {
                values.put("poolResult", "found");
                values.put("volunteerId", choice.getValue());
            }
            return FormValues.of(values);
        }

        @Override
        public void showErrors(FormErrors errors) {
            choice.setErrorMessage(errors.errors().isEmpty() ? null : errors.errors().getFirst().message());
            choice.setInvalid(!errors.isEmpty());
            if (!errors.isEmpty()) {
                choice.getElement().executeJs("this.scrollIntoView({block: 'nearest'}); this.focus && this.focus()");
            }
        }
    }
}
