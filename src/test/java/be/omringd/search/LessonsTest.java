package be.omringd.search;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.matching.AgeBand;
import be.omringd.matching.MatchQuery;
import be.omringd.matching.Preference;
import be.omringd.matching.Weights;
import be.omringd.matching.Wishes;
import be.omringd.person.ContactDetails;
import be.omringd.place.Place;
import be.omringd.place.Region;
import be.omringd.search.Lessons.Applied;
import be.omringd.search.Lessons.Learned;
import be.omringd.search.Reasons.Reason;
import be.omringd.volunteer.Experience;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.MatchProfile;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.VolunteerStatus;
import be.omringd.volunteer.VolunteerSummary;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a no teaches, and what is said of whom we propose. */
class LessonsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Place HERE = new Place("1", "Hier", "1", "1", Region.OOST_VLAANDEREN, 50.87, 3.81);
    /** A tenth of a degree north: 11.1 km. */
    private static final Place THERE = new Place("2", "Daar", "2", "2", Region.OOST_VLAANDEREN, 50.97, 3.81);

    private final MatchProfile profile = new MatchProfile(
            EnumSet.of(Interest.COOKING), Pace.LIVELY, EnumSet.of(Experience.PARENT), 1990, Set.of());

    @Test
    void tooFarLooksNearerOnly() {
        assertThat(apply(ReasonForNo.TOO_FAR, profile).query().radiusKm()).isEqualTo(11);
        assertThat(Lessons.apply(need(), List.of(new Learned(UUID.randomUUID(), ReasonForNo.TOO_FAR, volunteer(profile), HERE)))
                .query().radiusKm()).isEqualTo(1);
    }

    @Test
    void otherTimesAsksForWhoSurelyHasTime() {
        assertThat(apply(ReasonForNo.OTHER_TIMES, profile).query().mustTellWhen()).isTrue();
    }

    @Test
    void theLanguageLeavesTheOtherOnesOfTheGroup() {
        assertThat(apply(ReasonForNo.LANGUAGE, profile).query().languages()).containsExactly(Language.AR);
    }

    @Test
    void paceAndAgeArePreferredOtherwise() {
        assertThat(apply(ReasonForNo.PACE, profile).query().wishes().pace()).isEqualTo(Pace.CALM);
        assertThat(apply(ReasonForNo.AGE, profile).query().wishes().ages())
                .containsExactlyInAnyOrder(AgeBand.UNDER_30, AgeBand.FROM_50, AgeBand.FROM_65);
    }

    @Test
    void interestsCountDoubleAndOneWhoIsNotWantedIsLeftOut() {
        assertThat(apply(ReasonForNo.INTERESTS, profile).query().weights().of(Preference.INTERESTS)).isEqualTo(6);
        Learned one = learned(ReasonForNo.NOT_THIS_ONE, profile);
        assertThat(Lessons.apply(need(), List.of(one)).query().notThese()).containsExactly(one.refused().id());
    }

    @Test
    void whatSaysNothingAboutOthersChangesNothing() {
        for (ReasonForNo reason : List.of(ReasonForNo.NO_CLICK, ReasonForNo.OWN_REASONS, ReasonForNo.NO_TIME)) {
            assertThat(apply(reason, profile)).isEqualTo(new Applied(need(), List.of()));
        }
        assertThat(apply(ReasonForNo.PACE, MatchProfile.NOTHING).counted()).isEmpty();
        assertThat(apply(ReasonForNo.AGE, MatchProfile.NOTHING).counted()).isEmpty();
    }

    @Test
    void severalReasonsAddUp() {
        Applied applied = Lessons.apply(need(), List.of(learned(ReasonForNo.TOO_FAR, profile), learned(ReasonForNo.PACE, profile)));

        assertThat(applied.counted()).hasSize(2);
        assertThat(applied.query().radiusKm()).isEqualTo(11);
        assertThat(applied.query().wishes().pace()).isEqualTo(Pace.CALM);
    }

    @Test
    void everyReasonOfTheFormsIsKnown() {
        for (String code : List.of("tooFar", "otherTimes", "language", "pace", "age", "interests", "noTime", "noClick", "ownReasons")) {
            assertThat(ReasonForNo.ofForm(code)).as(code).isPresent();
        }
        assertThat(ReasonForNo.ofForm("iets anders")).isEmpty();
    }

    @Test
    void whatFitsAndWhatDoesNotYet() {
        MatchQuery query = new MatchQuery(HERE, 20, Set.of(Language.NL), EnumSet.of(PartOfWeek.SATURDAY, PartOfWeek.SUNDAY), false, false,
                EnumSet.of(Trait.SMOKES), List.of(), List.of(),
                new Wishes(EnumSet.of(Interest.COOKING, Interest.MUSIC), Pace.CALM, EnumSet.of(Experience.RETIRED),
                        EnumSet.of(AgeBand.FROM_30)),
                need().weights(), TODAY);

        Reasons reasons = Reasons.of(query, volunteer(profile), THERE);

        assertThat(reasons.fits()).element(0).isInstanceOfSatisfying(Reason.Lives.class,
                lives -> assertThat(lives.km()).isBetween(11.0, 11.2));
        assertThat(reasons.fits().subList(1, reasons.fits().size())).containsExactly(
                new Reason.Speaks(EnumSet.of(Language.NL)), new Reason.HasTime(EnumSet.of(PartOfWeek.SATURDAY)),
                new Reason.Likes(EnumSet.of(Interest.COOKING)), new Reason.Aged(AgeBand.FROM_30));
        assertThat(reasons.gaps()).containsExactly(
                new Reason.HasTime(EnumSet.of(PartOfWeek.SUNDAY)), new Reason.Is(Pace.LIVELY),
                new Reason.Knows(EnumSet.of(Experience.RETIRED)),
                new Reason.Ask(EnumSet.of(Trait.SMOKES)));
        assertThat(Reasons.of(query, volunteer(MatchProfile.NOTHING), THERE).gaps()).contains(
                new Reason.DidNotTell(Reasons.Untold.PACE), new Reason.DidNotTell(Reasons.Untold.AGE),
                new Reason.Likes(EnumSet.of(Interest.COOKING, Interest.MUSIC)));
    }

    private Applied apply(ReasonForNo reason, MatchProfile theirs) {
        return Lessons.apply(need(), List.of(learned(reason, theirs)));
    }

    private static Learned learned(ReasonForNo reason, MatchProfile theirs) {
        return new Learned(UUID.randomUUID(), reason, volunteer(theirs), THERE);
    }

    private static MatchQuery need() {
        return new MatchQuery(HERE, 15, EnumSet.of(Language.NL, Language.AR), EnumSet.of(PartOfWeek.SATURDAY), false, false, Set.of(),
                List.of(), List.of(), new Wishes(EnumSet.of(Interest.COOKING), null, Set.of(), Set.of()), new Weights(Map.of(
                        Preference.INTERESTS, 3, Preference.PACE, 2, Preference.EXPERIENCE, 2, Preference.AGE, 1, Preference.DISTANCE, 2)),
                TODAY);
    }

    private static VolunteerSummary volunteer(MatchProfile told) {
        return new VolunteerSummary(new VolunteerId(UUID.randomUUID()),
                new ContactDetails("Jef", "Maes", null, null, "1", "nl", null, false), Region.OOST_VLAANDEREN, EnumSet.of(Language.NL),
                EnumSet.of(PartOfWeek.SATURDAY), null, 30, false, 1, 0, VolunteerStatus.AVAILABLE, VolunteerSource.REGISTER,
                LocalDate.of(2024, 1, 1), told, null, null, null, null);
    }
}
