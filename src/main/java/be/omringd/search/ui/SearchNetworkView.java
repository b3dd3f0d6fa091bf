package be.omringd.search.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.ui.Attention;
import be.omringd.form.ui.WholeNumbers;
import be.omringd.group.GroupMember;
import be.omringd.group.Groups;
import be.omringd.group.PersonAround;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.ui.TaskView;
import be.omringd.place.Places;
import be.omringd.place.ui.PlaceField;
import be.omringd.search.SearchId;
import be.omringd.search.SearchSummary;
import be.omringd.search.Searches;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerRules;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first place to look: the people whom the person knows. Each one on the map can be chosen, or somebody who is not on it, or
 * nobody. Whoever is chosen becomes a volunteer, so their name and a way to reach them are asked, and whether they agree.
 */
@HandlesTask("search/search-network")
class SearchNetworkView implements TaskView {

    private final Searches searches;
    private final Groups groups;
    private final Places places;
    private final Texts texts;

    SearchNetworkView(Searches searches, Groups groups, Places places, Texts texts) {
        this.searches = searches;
        this.groups = groups;
        this.places = places;
        this.texts = texts;
    }

    @Override
    public Screen open(CurrentTask task, FormValues draft, Host host) {
        SearchSummary search = searches.get(SearchId.of(task.told("searchId")));
        return new NetworkScreen(
                search, groups.around(task.caseId()), places, new SearchWords(texts, places, UI.getCurrent().getLocale()), draft, host);
    }

    @StyleSheet("context://search/search.css")
    static class NetworkScreen extends Div implements Screen {

        private static final String OTHER = "other";
        private static final String NOBODY = "nobody";

        private final SearchWords words;
        private final Map<String, PersonAround> people = new LinkedHashMap<>();
        private final RadioButtonGroup<String> choice = new RadioButtonGroup<>();
        private final TextField firstName = new TextField();
        private final TextField lastName = new TextField();
        private final TextField phone = new TextField();
        private final EmailField mail = new EmailField();
        private final PlaceField place;
        private final IntegerField radius = WholeNumbers.typedAsItIs(new IntegerField());
        private final CheckboxGroup<Language> languages = new CheckboxGroup<>();
        private final Checkbox consent = new Checkbox();
        private final TextArea note = new TextArea();
        private final Map<String, Component> fields = new LinkedHashMap<>();
        private final Div details = new Div();
        private final Div nobody = new Div();

        NetworkScreen(SearchSummary search, List<PersonAround> around, Places places, SearchWords words, FormValues draft, Host host) {
            this.words = words;
            this.place = new PlaceField(words.get("volunteer.place"), places, words.locale());
            addClassName("search-task");
            around.forEach(person -> people.put(person.id(), person));

            Paragraph intro = new Paragraph(words.get("search.network.intro"));
            intro.addClassName("page-intro");
            add(intro);
            search.need().ifPresent(need -> {
                Div card = new Div(new H2(words.get("search.need.title")), new NeedCard(need, words));
                card.addClassName("search-needed");
                add(card);
            });
            choices();
            details();
            note.setLabel(words.get("search.network.note"));
            note.setHelperText(words.get("search.note.help"));
            note.setMaxLength(2000);
            note.setMinRows(2);
            note.setWidthFull();
            nobody.add(note);
            add(choice, details, nobody);

            show(draft);
            for (HasValue<?, ?> field : List.of(choice, firstName, lastName, phone, mail, place, radius, languages, consent, note)) {
                field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        host.changed();
                    }
                });
            }
        }

        private void choices() {
            choice.setLabel(words.get("search.network.who"));
            choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            choice.addClassName("search-choices");
            choice.setManualValidation(true);
            List<String> items = new ArrayList<>(people.keySet());
            items.add(OTHER);
            items.add(NOBODY);
            choice.setItems(items);
            choice.setRenderer(new ComponentRenderer<>(this::label));
            choice.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    fillIn(change.getValue());
                }
                arrange();
            });
            if (people.isEmpty()) {
                choice.setHelperText(words.get("search.network.empty"));
            }
        }

        private Component label(String item) {
            PersonAround person = people.get(item);
            if (person == null) {
                return new Span(words.get(item.equals(OTHER) ? "search.network.other" : "search.network.nobody"));
            }
            Span name = new Span(person.nickname());
            name.addClassName("search-name");
            List<String> about = new ArrayList<>();
            if (person.relationKey() != null) {
                about.add(words.get(person.relationKey()));
            }
            if (person.relationWords() != null) {
                about.add(person.relationWords());
            }
            Span why = new Span(String.join(", ", about));
            why.addClassName("quiet");
            Div label = new Div(name, why);
            label.addClassName("search-label");
            if (person.member() != null) {
                Span member = new Span(words.get("search.network.member"));
                member.addClassNames("tag", "green");
                label.add(member);
            }
            return label;
        }

        private void details() {
            text(firstName, "firstName", 60);
            text(lastName, "lastName", 80);
            text(phone, "phone", 40);
            phone.setRequiredIndicatorVisible(false);
            phone.getElement().setAttribute("inputmode", "tel");
            mail.setLabel(words.get("volunteer.mail"));
            mail.setMaxLength(160);
            mail.setManualValidation(true);
            place.setHelperText(words.get("volunteer.place.help"));
            place.setRequiredIndicatorVisible(true);
            place.setManualValidation(true);
            radius.setLabel(words.get("volunteer.radius"));
            radius.setSuffixComponent(new Span("km"));
            radius.setMin(1);
            radius.setMax(VolunteerRules.MAX_RADIUS_KM);
            radius.setStepButtonsVisible(true);
            radius.setValue(15);
            radius.setManualValidation(true);
            languages.setLabel(words.get("volunteer.languages"));
            languages.setItems(Language.values());
            languages.setItemLabelGenerator(words.volunteers()::language);
            languages.setManualValidation(true);
            languages.setValue(EnumSet.of(Language.NL));
            consent.setLabel(words.get("search.network.consent"));
            consent.setHelperText(words.get("search.network.consent.help"));
            consent.setRequiredIndicatorVisible(true);
            consent.setManualValidation(true);
            fields.put("networkResult", choice);
            fields.put("consent", consent);
            fields.put("firstName", firstName);
            fields.put("lastName", lastName);
            fields.put("phone", phone);
            fields.put("mail", mail);
            fields.put("placeCode", place);
            fields.put("radiusKm", radius);
            fields.put("languages", languages);
            Div grid = new Div(firstName, lastName, phone, mail, place, radius, languages);
            grid.addClassName("search-fields");
            Paragraph why = new Paragraph(words.get("search.network.details.help"));
            why.addClassName("quiet");
            details.add(new H2(words.get("search.network.details")), why, consent, grid);
            details.addClassName("search-details");
        }

        /** What we know of who said yes to the group is there already; of everybody else only what the person calls them. */
        private void fillIn(String chosen) {
            if (chosen == null || chosen.equals(NOBODY)) {
                return;
            }
            Optional<PersonAround> person = Optional.ofNullable(people.get(chosen));
            Optional<GroupMember> member = person.map(PersonAround::member);
            String name = member.map(GroupMember::name).or(() -> person.map(PersonAround::nickname)).orElse("");
            boolean full = member.map(one -> one.fullName() != null).orElse(false);
            int space = full ? name.indexOf(' ') : -1;
            firstName.setValue(space < 0 ? name : name.substring(0, space));
            lastName.setValue(space < 0 ? "" : name.substring(space + 1));
            phone.setValue(member.map(GroupMember::phone).orElse(""));
            mail.setValue(member.map(GroupMember::mail).orElse(""));
            consent.setValue(false);
        }

        private void arrange() {
            details.setVisible(choice.getValue() != null && !choice.getValue().equals(NOBODY));
            nobody.setVisible(NOBODY.equals(choice.getValue()));
        }

        private void show(FormValues draft) {
            draft.text("choice").filter(one -> one.equals(OTHER) || one.equals(NOBODY) || people.containsKey(one))
                    .ifPresent(choice::setValue);
            draft.text("firstName").ifPresent(firstName::setValue);
            draft.text("lastName").ifPresent(lastName::setValue);
            draft.text("phone").ifPresent(phone::setValue);
            draft.text("mail").ifPresent(mail::setValue);
            draft.text("placeCode").ifPresent(place::setValue);
            draft.integer("radiusKm").ifPresent(radius::setValue);
            if (!draft.choices("languages").isEmpty()) {
                EnumSet<Language> spoken = EnumSet.noneOf(Language.class);
                draft.choices("languages").forEach(code -> Language.of(code).ifPresent(spoken::add));
                languages.setValue(spoken);
            }
            consent.setValue(draft.bool("consent"));
            draft.text("note").ifPresent(note::setValue);
            arrange();
        }

        @Override
        public Component component() {
            return this;
        }

        @Override
        public FormValues values() {
            Map<String, Object> values = new HashMap<>();
            String chosen = choice.getValue();
            if (chosen == null) {
                return FormValues.EMPTY;
            }
            values.put("choice", chosen);
            values.put("networkResult", chosen.equals(NOBODY) ? "notFound" : "found");
            if (chosen.equals(NOBODY)) {
                values.put("note", note.getValue());
                return FormValues.of(values);
            }
            values.put("firstName", firstName.getValue());
            values.put("lastName", lastName.getValue());
            values.put("phone", phone.getValue());
            values.put("mail", mail.getValue());
            values.put("placeCode", place.getValue());
            values.put("radiusKm", radius.getValue());
            values.put("languages", languages.getValue().stream().map(Language::code).toList());
            values.put("consent", consent.getValue());
            return FormValues.of(values);
        }

        @Override
        public void showErrors(FormErrors errors) {
            Map<String, String> messages = errors.byPath();
            fields.forEach((name, field) -> {
                ((HasValidationProperties) field).setErrorMessage(messages.get(name));
                ((HasValidationProperties) field).setInvalid(messages.containsKey(name));
            });
            fields.entrySet().stream().filter(entry -> messages.containsKey(entry.getKey())).findFirst()
                    .ifPresent(entry -> Attention.to(entry.getValue()));
        }

        private void text(TextField field, String name, int maxLength) {
            field.setLabel(words.get("volunteer." + name));
            field.setMaxLength(maxLength);
            field.setManualValidation(true);
            field.setRequiredIndicatorVisible(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
        }
    }
}
