package be.omringd.coaching.ui;

import be.omringd.organisation.Contact;
import be.omringd.shell.Texts;
import be.omringd.text.MailAddress;
import be.omringd.text.PhoneNumber;
import be.omringd.text.TypedText;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks whom we speak with at an organisation: a name, and what is known of how to reach them in their function. */
final class ContactDialog extends Dialog {

    private final Texts texts;
    private final Locale locale;
    private final TextField name = new TextField();
    private final TextField function = new TextField();
    private final TextField phone = new TextField();
    private final TextField mail = new TextField();

    /** @param known what is known already; null for somebody new */
    ContactDialog(Texts texts, Locale locale, @Nullable Contact known, Consumer<Contact> save) {
        this.texts = texts;
        this.locale = locale;
        setHeaderTitle(text(known == null ? "coaching.contact.add" : "coaching.contact.change"));
        field(name, "coaching.contact.name", Contact.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        field(function, "coaching.contact.function", Contact.LONGEST_NAME);
        field(phone, "coaching.contact.phone", PhoneNumber.LONGEST);
        field(mail, "coaching.contact.mail", MailAddress.LONGEST);
        if (known != null) {
            name.setValue(known.name());
            function.setValue(orEmpty(known.function()));
            phone.setValue(orEmpty(known.phone()));
            mail.setValue(orEmpty(known.mail()));
        }
        add(new FormLayout(name, function, phone, mail));
        Button keep = new Button(text("coaching.contact.save"), click -> {
            if (check()) {
                save.accept(new Contact(name.getValue(), function.getValue(), phone.getValue(), mail.getValue()));
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("coaching.cancel"), click -> close()), keep);
        addOpenedChangeListener(opened -> name.focus());
    }

    private void field(TextField field, String key, int longest) {
        field.setLabel(text(key));
        field.setMaxLength(longest);
        field.setManualValidation(true);
    }

    private boolean check() {
        boolean named = say(name, TypedText.isBlank(name.getValue()), "coaching.contact.name.missing");
        boolean called = say(phone, !phone.isEmpty() && !PhoneNumber.isNumber(phone.getValue()), "coaching.contact.phone.wrong");
        boolean written = say(mail, !mail.isEmpty() && !MailAddress.isAddress(mail.getValue()), "coaching.contact.mail.wrong");
        return named && called && written;
    }

    private boolean say(HasValidation field, boolean wrong, String key) {
        field.setInvalid(wrong);
        field.setErrorMessage(wrong ? text(key) : "");
        return !wrong;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String text(String key) {
        return texts.get(locale, key);
    }
}
