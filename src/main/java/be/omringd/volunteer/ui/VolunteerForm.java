package be.omringd.volunteer.ui;

import be.omringd.form.ui.Attention;
import be.omringd.form.ui.ChoicesField;
import be.omringd.form.ui.DateWords;
import be.omringd.form.ui.UnreadInput;
import be.omringd.form.ui.WholeNumbers;
import be.omringd.person.ContactDetails;
import be.omringd.place.Places;
import be.omringd.place.ui.PlaceField;
import be.omringd.volunteer.Experience;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.MatchProfile;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerRules;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the register holds of somebody, to fill in. Checks with {@link VolunteerRules}, and brings who fills in to what is wrong. */
public class VolunteerForm extends Div {

    private final VolunteerWords words;
    private final VolunteerRules rules;
    private final TextField firstName = new TextField();
    private final TextField lastName = new TextField();
    private final TextField phone = new TextField();
    private final EmailField mail = new EmailField();
    private final PlaceField place;
    private final RadioButtonGroup<String> contactPreference = new RadioButtonGroup<>();
    private final Select<String> language = new Select<>();
    private final CheckboxGroup<Language> languages = new CheckboxGroup<>();
    private final CheckboxGroup<PartOfWeek> availability = new CheckboxGroup<>();
    private final TextArea interests = new TextArea();
    private final IntegerField radius = WholeNumbers.typedAsItIs(new IntegerField());
    private final Checkbox withMinors = new Checkbox();
    private final RadioButtonGroup<Integer> maxGroups = new RadioButtonGroup<>();
    private final ChoicesField<Interest> interestTags;
    private final RadioButtonGroup<Pace> pace = new RadioButtonGroup<>();
    private final CheckboxGroup<Experience> experience = new CheckboxGroup<>();
    private final IntegerField birthYear = WholeNumbers.typedAsItIs(new IntegerField());
    private final CheckboxGroup<Trait> traits = new CheckboxGroup<>();
    private final DatePicker since = new DatePicker();
    private final Locale locale;
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private boolean changed;

    public VolunteerForm(VolunteerWords words, VolunteerRules rules, Places places, Locale locale) {
        this.words = words;
        this.rules = rules;
        this.locale = locale;
        this.place = new PlaceField(words.get("volunteer.place"), places, locale);
        addClassName("volunteer-form");

        text(firstName, "firstName", 60);
        text(lastName, "lastName", 80);
        text(phone, "phone", 40);
        phone.getElement().setAttribute("inputmode", "tel");
        mail.setLabel(words.get("volunteer.mail"));
        mail.setMaxLength(160);
        mail.setManualValidation(true);
        place.setRequiredIndicatorVisible(true);
        place.setManualValidation(true);
        place.setHelperText(words.get("volunteer.place.help"));
        contactPreference.setLabel(words.get("volunteer.contactPreference"));
        contactPreference.setItems("phone", "mail");
        contactPreference.setItemLabelGenerator(item -> words.get("volunteer.contactPreference." + item));
        language.setLabel(words.get("volunteer.preferredLanguage"));
        language.setItems("nl", "fr", "en");
        language.setItemLabelGenerator(item -> words.get("volunteer.language." + item));
        languages.setLabel(words.get("volunteer.languages"));
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(words::language);
        languages.setManualValidation(true);
        availability.setLabel(words.get("volunteer.availability"));
        availability.setItems(PartOfWeek.values());
        availability.setItemLabelGenerator(words::part);
        interests.setLabel(words.get("volunteer.interests"));
        interests.setHelperText(words.get("volunteer.interests.help"));
        interests.setMaxLength(VolunteerRules.MAX_INTERESTS);
        interests.setMinRows(2);
        interests.setManualValidation(true);
        radius.setLabel(words.get("volunteer.radius"));
        radius.setSuffixComponent(new Span("km"));
        radius.setMin(1);
        radius.setMax(VolunteerRules.MAX_RADIUS_KM);
        radius.setStepButtonsVisible(true);
        radius.setRequiredIndicatorVisible(true);
        radius.setManualValidation(true);
        withMinors.setLabel(words.get("volunteer.withMinors"));
        maxGroups.setLabel(words.get("volunteer.maxGroups"));
        maxGroups.setItems(1, 2);
        maxGroups.setItemLabelGenerator(count -> words.get("volunteer.maxGroups." + count));
        since.setLabel(words.get("volunteer.since"));
        since.setI18n(DateWords.calendar(locale));
        since.setLocale(locale);
        since.setMax(rules.today());
        since.setRequiredIndicatorVisible(true);
        since.setManualValidation(true);

        interestTags = new ChoicesField<>(locale, words.sorted(Interest.values()), words::interest);
        interestTags.setLabel(words.get("volunteer.interestTags"));
        interestTags.setPlaceholder(words.get("volunteer.interestTags.example"));
        interestTags.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
        pace.setLabel(words.get("volunteer.pace"));
        pace.setItems(Pace.values());
        pace.setItemLabelGenerator(words::pace);
        experience.setLabel(words.get("volunteer.experience"));
        experience.setItems(Experience.values());
        experience.setItemLabelGenerator(words::experience);
        birthYear.setLabel(words.get("volunteer.birthYear"));
        birthYear.setHelperText(words.get("volunteer.birthYear.help"));
        birthYear.setManualValidation(true);
        traits.setLabel(words.get("volunteer.traits"));
        traits.setHelperText(words.get("volunteer.traits.help"));
        traits.setItems(Trait.values());
        traits.setItemLabelGenerator(words::trait);
        traits.setManualValidation(true);

        fields.put("firstName", firstName);
        fields.put("lastName", lastName);
        fields.put("phone", phone);
        fields.put("mail", mail);
        fields.put("placeCode", place);
        fields.put("languages", languages);
        fields.put("radiusKm", radius);
        fields.put("interestTags", interestTags);
        fields.put("interests", interests);
        fields.put("birthYear", birthYear);
        fields.put("traits", traits);
        fields.put("maxGroups", maxGroups);
        fields.put("since", since);

        add(part("volunteer.part1", firstName, lastName, phone, mail, place, contactPreference, language));
        add(part("volunteer.part2", languages, availability, radius));
        add(profile());
        add(part("volunteer.part3", maxGroups, withMinors, since));
        for (HasValue<?, ?> field : List.of(firstName, lastName, phone, mail, place, contactPreference, language, languages, availability,
                interests, radius, withMinors, maxGroups, since, interestTags, pace, experience, birthYear, traits)) {
            field.addValueChangeListener(change -> changed |= change.isFromClient());
        }
        radius.setValue(20);
        maxGroups.setValue(1);
        language.setValue("nl");
        contactPreference.setValue("phone");
        languages.setValue(EnumSet.of(Language.NL));
    }

    public void show(VolunteerDetails details) {
        ContactDetails person = details.person();
        firstName.setValue(text(person.firstName()));
        lastName.setValue(text(person.lastName()));
        phone.setValue(text(person.phone()));
        mail.setValue(text(person.mail()));
        place.setValue(person.placeCode());
        contactPreference.setValue("mail".equals(person.contactPreference()) ? "mail" : "phone");
        language.setValue(Set.of("nl", "fr", "en").contains(person.language()) ? person.language() : "nl");
        languages.setValue(details.languages());
        availability.setValue(details.availability());
        interests.setValue(text(details.interests()));
        radius.setValue(details.radiusKm());
        withMinors.setValue(details.withMinors());
        maxGroups.setValue(details.maxGroups());
        since.setValue(details.since());
        interestTags.setValue(details.profile().interests());
        pace.setValue(details.profile().pace());
        experience.setValue(details.profile().experience());
        birthYear.setValue(details.profile().birthYear());
        traits.setValue(details.profile().traits());
        changed = false;
    }

    /** Whether somebody typed or chose something since it was shown. */
    public boolean changed() {
        return changed;
    }

    public void focus() {
        firstName.focus();
    }

    /** What was filled in, if it can be kept; otherwise shows what is wrong. */
    public Optional<VolunteerDetails> read(boolean minor) {
        VolunteerDetails details = new VolunteerDetails(
                new ContactDetails(
                        firstName.getValue(), lastName.getValue(), phone.getValue(), mail.getValue(),
                        place.getValue() == null ? "" : place.getValue(), language.getValue() == null ? "nl" : language.getValue(),
                        contactPreference.getValue(), minor),
                languages.getValue(), availability.getValue(), orNull(interests.getValue()),
                radius.getValue() == null ? 0 : radius.getValue(), withMinors.getValue(),
                maxGroups.getValue() == null ? 0 : maxGroups.getValue(), since.getValue() == null ? LocalDate.MIN : since.getValue(),
                new MatchProfile(interestTags.getValue(), pace.getValue(), experience.getValue(), birthYear.getValue(), traits.getValue()));
        return show(rules.check(details)) ? Optional.of(details) : Optional.empty();
    }

    private boolean show(List<VolunteerRules.Problem> problems) {
        fields.forEach((name, field) -> {
            Optional<String> wrong = UnreadInput.message(field, locale).or(() -> problems.stream()
                    .filter(problem -> problem.field().equals(name)).findFirst().map(problem -> words.get(problem.textKey())));
            ((HasValidationProperties) field).setErrorMessage(wrong.orElse(null));
            ((HasValidationProperties) field).setInvalid(wrong.isPresent());
        });
        Optional<Component> first = fields.values().stream().filter(field -> ((HasValidationProperties) field).isInvalid()).findFirst();
        first.ifPresent(Attention::to);
        return problems.isEmpty() && first.isEmpty();
    }

    private void text(TextField field, String name, int maxLength) {
        field.setLabel(words.get("volunteer." + name));
        field.setMaxLength(maxLength);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        field.setRequiredIndicatorVisible(!name.equals("phone"));
    }

    private Div part(String titleKey, Component... children) {
        Div grid = new Div(children);
        grid.addClassName("volunteer-fields");
        Div part = new Div(new H2(words.get(titleKey)), grid);
        part.addClassName("card");
        return part;
    }

    /** All of it may stay open, and what it is for is said first. */
    private Div profile() {
        Div part = part("volunteer.part.profile", interestTags, interests, pace, birthYear, experience, traits);
        Paragraph why = new Paragraph(words.get("volunteer.profile.help"));
        why.addClassName("quiet");
        part.addComponentAtIndex(1, why);
        return part;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String orNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
