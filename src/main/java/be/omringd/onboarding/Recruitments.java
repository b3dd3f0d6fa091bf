package be.omringd.onboarding;

import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Public calls for volunteers that somebody can answer. Another module implements it as a bean. */
public interface Recruitments {

    /**
     * A call.
     *
     * @param slug its part of the address: random, says nothing about a person
     * @param titles as they stand on the public page, in each language that it was written in; always in Dutch
     * @param source what somebody who answers came by
     * @param open whether it can be answered now
     * @param rests whether it cannot because it rests; it may be open again later
     */
    record Recruitment(UUID id, String slug, Map<Locale, String> titles, String placeCode, VolunteerSource source, boolean open,
            boolean rests) {

        public Recruitment {
            if (!titles.containsKey(Texts.DUTCH)) {
                throw new IllegalArgumentException("A call has a title in Dutch");
            }
        }

        /** In which language somebody who prefers this one reads the title. */
        public Locale languageFor(Locale reader) {
            Locale wish = Texts.supported(reader);
            return titles.containsKey(wish) ? wish : Texts.DUTCH;
        }

        /** The title for somebody who prefers this language. */
        public String title(Locale reader) {
            return Objects.requireNonNull(titles.get(languageFor(reader)));
        }
    }

    /** The call at this address. */
    Optional<Recruitment> find(String slug);

    /**
     * Counts one more answer under a lock, in the caller's transaction; false where the recruitment is closed, full or rests (nothing
     * changed then).
     */
    boolean take(UUID recruitmentId, VolunteerId volunteer);
}
