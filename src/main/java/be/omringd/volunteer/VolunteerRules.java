package be.omringd.volunteer;

import be.omringd.person.ContactDetails;
import be.omringd.place.Places;
import be.omringd.shell.Moments;
import be.omringd.text.MailAddress;
import be.omringd.text.PhoneNumber;
import be.omringd.text.TypedText;
import be.omringd.volunteer.internal.Retention;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the register accepts. The screen asks the same rules before it saves. */
@Component
public class VolunteerRules {

    /** Half of a working day's drive is no neighbourhood any more. */
    public static final int MAX_RADIUS_KM = 100;
    public static final int MAX_INTERESTS = 500;
    /** Two only after a talk about it (docs/domain.md#looking-for-a-volunteer). */
    public static final int MAX_GROUPS = 2;
    private static final LocalDate FOUNDED = LocalDate.of(2003, 1, 1);

    private final Places places;
    private final Retention retention;
    private final Clock clock;

    VolunteerRules(Places places, Retention retention, Clock clock) {
        this.places = places;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Something that cannot be kept as it is.
     *
     * @param field name of the part of {@link VolunteerDetails} or of its person
     * @param textKey key of the sentence that says what to do
     */
    public record Problem(String field, String textKey) {}

    /** Today in Belgium. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }

    /** The last day on which we keep what we know of somebody who stops today as a volunteer. */
    public LocalDate keepAfterLeaving() {
        return retention.afterLeaving(today());
    }

    /** The last day on which we keep what we know of a candidate who is none any more today. */
    public LocalDate keepCandidate() {
        return retention.ofCandidate(today());
    }

    /** Until when somebody can be kept longer at most, from today. */
    public LocalDate keepLongerAtMost() {
        return today().plus(retention.keepLonger());
    }

    /** Whose last day comes before this one, comes soon. */
    public LocalDate soon() {
        return today().plus(retention.soon()).plusDays(1);
    }

    /** Within how many working days the unemployment service answers. */
    public int replyWindow() {
        return retention.replyWindow();
    }

    /** Nobody younger can be a volunteer; at fifteen only after two years of secondary school (law of 3 July 2005). */
    private static final int YOUNGEST = 15;
    private static final int ADULT = 18;
    private static final int OLDEST = 110;

    /**
     * What is wrong with this year of birth; empty where it is fine. We know the year and no more: who becomes fifteen in the course
     * of this year counts as fifteen.
     */
    public Optional<Problem> checkBirthYear(int year) {
        int age = today().getYear() - year;
        if (age < 0 || age > OLDEST) {
            return Optional.of(new Problem("birthYear", "volunteer.error.birthYear"));
        }
        return age < YOUNGEST ? Optional.of(new Problem("birthYear", "volunteer.error.tooYoung")) : Optional.empty();
    }

    /** Who becomes eighteen in the course of this year counts as an adult: so no check that law asks of adults is left out. */
    public boolean isAdult(int birthYear) {
        return today().getYear() - birthYear >= ADULT;
    }

    /** What is wrong with these details; empty where they are fine. */
    public List<Problem> check(VolunteerDetails details) {
        List<Problem> problems = new ArrayList<>();
        ContactDetails person = details.person();
        if (blank(person.firstName())) {
            problems.add(new Problem("firstName", "volunteer.error.firstName"));
        }
        if (blank(person.lastName())) {
            problems.add(new Problem("lastName", "volunteer.error.lastName"));
        }
        tooLong(problems, "firstName", person.firstName(), 60);
        tooLong(problems, "lastName", person.lastName(), 80);
        if (blank(person.phone()) && blank(person.mail())) {
            problems.add(new Problem("phone", "volunteer.error.phoneOrMail"));
        }
        if (!blank(person.phone()) && !PhoneNumber.isNumber(person.phone())) {
            problems.add(new Problem("phone", "volunteer.error.phone"));
        }
        if (!blank(person.mail()) && !MailAddress.isAddress(person.mail())) {
            problems.add(new Problem("mail", "volunteer.error.mail"));
        }
        if (blank(person.placeCode()) || places.find(person.placeCode()).isEmpty()) {
            problems.add(new Problem("placeCode", "volunteer.error.place"));
        }
        if (details.languages().isEmpty()) {
            problems.add(new Problem("languages", "volunteer.error.languages"));
        }
        tooLong(problems, "interests", details.interests(), MAX_INTERESTS);
        if (details.radiusKm() < 1 || details.radiusKm() > MAX_RADIUS_KM) {
            problems.add(new Problem("radiusKm", "volunteer.error.radius"));
        }
        if (details.maxGroups() < 1 || details.maxGroups() > MAX_GROUPS) {
            problems.add(new Problem("maxGroups", "volunteer.error.maxGroups"));
        }
        if (details.since().isAfter(today()) || details.since().isBefore(FOUNDED)) {
            problems.add(new Problem("since", "volunteer.error.since"));
        }
        Integer birthYear = details.profile().birthYear();
        if (birthYear != null) {
            checkBirthYear(birthYear).ifPresent(problems::add);
        }
        if (!Trait.goTogether(details.profile().traits())) {
            problems.add(new Problem("traits", "volunteer.error.traits"));
        }
        return problems;
    }

    private static void tooLong(List<Problem> problems, String field, @Nullable String text, int max) {
        if (text != null && text.length() > max) {
            problems.add(new Problem(field, "volunteer.error.tooLong"));
        }
    }

    private static boolean blank(@Nullable String text) {
        return TypedText.isBlank(text);
    }
}
