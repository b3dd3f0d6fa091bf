package be.omringd.casefile.ui;

import be.omringd.casefile.CaseSummary;
import be.omringd.form.ui.ChoiceField;
import be.omringd.person.ContactDetails;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import be.omringd.text.MailAddress;
import be.omringd.text.PhoneNumber;
import be.omringd.text.TypedText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.validator.StringLengthValidator;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Corrects or completes who the person is and how to reach them. */
class PersonDialog extends Dialog {

    private static final int PLACES_SHOWN = 30;

    private final Texts texts;

    /** What is being typed. */
    private static final class Draft {
        String firstName;
        String lastName;
        String phone;
        String mail;
        @Nullable
        Place place;
        String language;
        @Nullable
        String preference;
        boolean minor;

        Draft(ContactDetails person, @Nullable Place place) {
            firstName = person.firstName();
            lastName = text(person.lastName());
            phone = text(person.phone());
            mail = text(person.mail());
            this.place = place;
            language = person.language();
            preference = person.contactPreference();
            minor = person.minor();
        }
    }

    PersonDialog(CaseSummary file, Places places, Texts texts, Consumer<ContactDetails> changed) {
        this.texts = texts;
        ContactDetails person = file.person();
        Draft draft = new Draft(person, places.find(person.placeCode()).orElse(null));

        setHeaderTitle(words("casefile.person.title"));
        setWidth("40rem");
        setCloseOnOutsideClick(false);
        TextField firstName = new TextField(words("casefile.person.firstName"));
        firstName.setMaxLength(60);
        TextField lastName = new TextField(words("casefile.person.lastName"));
        lastName.setMaxLength(80);
        TextField phone = new TextField(words("casefile.person.phone"));
        phone.setMaxLength(40);
        EmailField mail = new EmailField(words("casefile.person.mail"));
        mail.setMaxLength(160);
        Locale locale = getLocale();
        ComboBox<Place> place = new ChoiceField<>(locale, typed -> places.understand(typed, locale));
        place.setLabel(words("casefile.person.place"));
        place.setItemsWithFilterConverter(
                query -> places.search(query.getFilter().orElse(""), PLACES_SHOWN, locale).stream().skip(query.getOffset())
                        .limit(query.getLimit()),
                filter -> filter);
        place.setItemLabelGenerator(found -> found.postcode() + " " + found.name());
        place.setHelperText(words("casefile.person.place.help"));
        Select<String> language = new Select<>();
        language.setLabel(texts.get(getLocale(), "casefile.person.language", person.firstName()));
        language.setItems("nl", "fr", "en", "other");
        language.setItemLabelGenerator(code -> words("casefile.language." + code));
        Select<String> preference = new Select<>();
        preference.setLabel(words("casefile.person.preference"));
        preference.setItems("phone", "mail", "visit");
        preference.setItemLabelGenerator(way -> way == null ? words("casefile.preference.none") : words("casefile.preference." + way));
        preference.setEmptySelectionAllowed(true);
        preference.setEmptySelectionCaption(words("casefile.preference.none"));
        Checkbox minor = new Checkbox(words("casefile.person.minor"));

        Binder<Draft> binder = new Binder<>();
        binder.forField(firstName).asRequired(words("casefile.person.firstName.missing"))
                .withValidator(new StringLengthValidator(words("casefile.person.tooLong"), 1, 60))
                .withValidator(name -> !TypedText.isBlank(name), words("casefile.person.firstName.missing"))
                .bind(d -> d.firstName, (d, value) -> d.firstName = value);
        binder.forField(lastName).withValidator(new StringLengthValidator(words("casefile.person.tooLong"), 0, 80))
                .bind(d -> d.lastName, (d, value) -> d.lastName = value);
        binder.forField(phone)
                .withValidator(number -> TypedText.isBlank(number) || PhoneNumber.isNumber(number), words("casefile.person.phone.wrong"))
                .bind(d -> d.phone, (d, value) -> d.phone = value);
        binder.forField(mail)
                .withValidator(address -> TypedText.isBlank(address) || MailAddress.isAddress(address), words("casefile.person.mail.wrong"))
                .bind(d -> d.mail, (d, value) -> d.mail = value);
        binder.forField(place).asRequired(words("casefile.person.place.missing")).bind(d -> d.place, (d, value) -> d.place = value);
        binder.forField(language).asRequired().bind(d -> d.language, (d, value) -> d.language = value);
        binder.forField(preference).bind(d -> d.preference, (d, value) -> d.preference = value);
        binder.forField(minor).bind(d -> d.minor, (d, value) -> d.minor = value);
        binder.readBean(draft);

        FormLayout fields = new FormLayout(firstName, lastName, phone, mail, place, preference, language, minor);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("30rem", 2));
        add(fields);
        Button save = new Button(words("casefile.person.save"), click -> {
            if (binder.writeBeanIfValid(draft)) {
                changed.accept(new ContactDetails(
                        draft.firstName, draft.lastName, draft.phone, draft.mail, Objects.requireNonNull(draft.place).code(),
                        draft.language, draft.preference, draft.minor));
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words("casefile.cancel"), click -> close()), save);
    }

    private String words(String key) {
        return texts.get(getLocale(), key);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
