package be.omringd.organisation;

import be.omringd.text.MailAddress;
import be.omringd.text.PhoneNumber;
import be.omringd.text.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Whom we speak with at an organisation, in their function; nothing about who they are at home. Tidied.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters
 * @param function what they do there, such as "coach" or "director"
 */
public record Contact(String name, @Nullable String function, @Nullable String phone, @Nullable String mail) {

    /** Longest name, and longest function, in characters. */
    public static final int LONGEST_NAME = 120;

    /** Tidies what was typed. */
    public Contact {
        name = TypedText.line(name);
        function = TypedText.lineOrNull(function);
        phone = PhoneNumber.tidyOrNull(phone);
        mail = MailAddress.tidyOrNull(mail);
        if (name.isEmpty() || longer(name, LONGEST_NAME) || longer(function, LONGEST_NAME) || longer(phone, PhoneNumber.LONGEST)
                || longer(mail, MailAddress.LONGEST)) {
            throw new IllegalArgumentException("No contact: too long, or without a name");
        }
    }

    private static boolean longer(@Nullable String text, int longest) {
        return text != null && text.length() > longest;
    }
}
