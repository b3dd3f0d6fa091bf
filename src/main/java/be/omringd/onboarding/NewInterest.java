package be.omringd.onboarding;

import be.omringd.form.Submissions;
import be.omringd.person.ContactDetails;
import be.omringd.volunteer.VolunteerDetails;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells who would like to become a volunteer.
 *
 * @param submission as the browser sent it; {@link #token} tells whether these answers came before
 * @param details as the register keeps them; {@code since} is today
 * @param motivation what draws them, in their own words; at most 2000 characters
 * @param recruitmentSlug the call that they answer; null on the general form
 */
public record NewInterest(UUID submission, VolunteerDetails details, int birthYear, @Nullable String motivation,
        @Nullable String recruitmentSlug) {

    /** The same each time the same answers are sent, so that sending twice signs up once; the day on which they are sent does not count. */
    UUID token() {
        ContactDetails person = details.person();
        return Submissions.token(
                submission, person.firstName(), person.lastName(), person.phone(), person.mail(), person.placeCode(), person.language(),
                details.languages(), details.availability(), details.interests(), details.radiusKm(), birthYear, motivation,
                recruitmentSlug);
    }
}
