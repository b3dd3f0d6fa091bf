package be.omringd.intake;

import be.omringd.form.Submissions;
import be.omringd.text.MailAddress;
import be.omringd.text.PhoneNumber;
import be.omringd.text.TypedText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks us. Throws {@link IllegalArgumentException} where something is missing or longer than we keep; the form says
 * so earlier and kinder.
 *
 * @param submission as the browser sent it; {@link #token} tells whether these answers came before
 * @param requesterName who asks, where that is not the person; at most 120 characters
 * @param firstName of the person; at most 60 characters
 * @param phone of the one who asks
 * @param mail of the one who asks; a phone number or a mail address is needed
 * @param placeCode code of a {@link be.omringd.place.Place}, where the person lives
 * @param language nl, fr, en or other
 * @param contactPreference phone, mail or visit
 * @param question in their own words, at most 2000 characters
 */
public record NewRequest(
        UUID submission,
        RequesterRole requesterRole,
        @Nullable String requesterName,
        PersonKnows personKnows,
        String firstName,
        @Nullable String phone,
        @Nullable String mail,
        String placeCode,
        String language,
        @Nullable String contactPreference,
        String question,
        boolean minor,
        @Nullable RequestSource source) {

    public NewRequest {
        need(submission != null && requesterRole != null && personKnows != null, "submission, requesterRole, personKnows");
        requesterName = fitting("requesterName", TypedText.lineOrNull(requesterName), 120);
        firstName = fitting("firstName", TypedText.lineOrNull(firstName), 60);
        phone = fitting("phone", PhoneNumber.tidyOrNull(phone), PhoneNumber.LONGEST);
        mail = fitting("mail", MailAddress.tidyOrNull(mail), MailAddress.LONGEST);
        question = fitting("question", TypedText.linesOrNull(question), 2000);
        need(firstName != null, "firstName");
        need(question != null, "question");
        need(phone != null || mail != null, "phone or mail");
        need(placeCode != null, "placeCode");
        need(language != null && language.length() <= 10, "language");
        need(contactPreference == null || contactPreference.length() <= 10, "contactPreference");
        if (requesterRole == RequesterRole.SELF) {
            requesterName = null;
            personKnows = PersonKnows.YES;
        } else {
            need(requesterName != null, "requesterName");
        }
    }

    /** The same each time the same answers are sent, so that sending twice asks once. */
    UUID token() {
        return Submissions.token(
                submission, requesterRole, requesterName, personKnows, firstName, phone, mail, placeCode, language, contactPreference,
                question, minor, source);
    }

    private static @Nullable String fitting(String field, @Nullable String text, int longest) {
        need(text == null || text.length() <= longest, field);
        return text;
    }

    /** The message names the field and never what was answered. */
    private static void need(boolean fine, String field) {
        if (!fine) {
            throw new IllegalArgumentException("Missing or too long: " + field);
        }
    }
}
