package be.omringd.person;

import be.omringd.text.MailAddress;
import be.omringd.text.PhoneNumber;
import be.omringd.text.TypedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is and how to reach them. Names, number and address are tidied: what nobody sees is not in them.
 *
 * @param firstName at most 60 characters
 * @param lastName at most 80 characters
 * @param phone as it was given, at most 40 characters
 * @param mail at most 160 characters
 * @param placeCode code of a {@link be.omringd.place.Place}
 * @param language nl, fr, en or other
 * @param contactPreference phone, mail or visit
 * @param erasedOn when what we knew of them was erased; then the first name is a word that says so to the reader, and the place is
 *     the municipality only
 */
public record ContactDetails(
        String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String mail,
        String placeCode,
        String language,
        @Nullable String contactPreference,
        boolean minor,
        @Nullable LocalDate erasedOn) {

    /** Tidies what was typed. */
    public ContactDetails {
        firstName = TypedText.line(firstName);
        lastName = TypedText.lineOrNull(lastName);
        phone = PhoneNumber.tidyOrNull(phone);
        mail = MailAddress.tidyOrNull(mail);
    }

    /** Of somebody whom we know. */
    public ContactDetails(
            String firstName, @Nullable String lastName, @Nullable String phone, @Nullable String mail, String placeCode, String language,
            @Nullable String contactPreference, boolean minor) {
        this(firstName, lastName, phone, mail, placeCode, language, contactPreference, minor, null);
    }

    /** First name and, where we know it, last name. */
    public String fullName() {
        return lastName == null || lastName.isBlank() ? firstName : firstName + " " + lastName;
    }
}
