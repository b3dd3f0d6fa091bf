package be.omringd.coaching;

import be.omringd.access.Team;
import be.omringd.form.Submissions;
import be.omringd.organisation.Contact;
import be.omringd.organisation.OrganisationDetails;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation tells that knocks on our door.
 *
 * @param submission as the browser sent it; {@link #token} tells whether these answers came before
 * @param contact who speaks for it
 * @param question what it would like, in its own words; at most 2000 characters
 * @param partner whom of us they know; null for nobody yet
 */
public record NewKnock(
        UUID submission, OrganisationDetails organisation, Contact contact, String question, @Nullable Team partner) {

    /** The same each time the same answers are sent, so that sending twice knocks once. */
    UUID token() {
        return Submissions.token(
                submission, organisation.name(), organisation.kind(), organisation.placeCode(), organisation.language(), contact.name(),
                contact.function(), contact.phone(), contact.mail(), question, partner);
    }
}
