package be.omringd.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.casefile.CaseId;
import be.omringd.person.ContactDetails;
import be.omringd.place.Places;
import be.omringd.place.Region;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class VolunteersTest extends VolunteerWorld {

    @Autowired
    Places places;

    @Test
    void whatIsRegisteredComesBackAsItWas() {
        VolunteerDetails details = new VolunteerDetails(
                new ContactDetails("Samira", "El <b>Amrani</b>", "+32 470 11 22 33", "samira@voorbeeld.be", AALST, "fr", "mail", false),
                EnumSet.of(Language.AR, Language.NL), EnumSet.of(PartOfWeek.WEEKDAY_EVENING, PartOfWeek.SUNDAY),
                "koken & <script>alert(1)</script>", 25, true, 2, LocalDate.of(2024, 5, 1), new MatchProfile(
                        EnumSet.of(Interest.GARDENING, Interest.CHATTING), Pace.CALM, EnumSet.of(Experience.MOVED_COUNTRY), 1961,
                        EnumSet.of(Trait.WOMAN, Trait.HAS_CAT)));

        VolunteerId id = as(ELS, () -> volunteers.register(details, VolunteerSource.REGISTER));

        VolunteerSummary found = as(ELS, () -> volunteers.get(id));
        assertThat(found.details()).isEqualTo(details);
        assertThat(found.status()).isEqualTo(VolunteerStatus.AVAILABLE);
        assertThat(found.region()).isEqualTo(Region.OOST_VLAANDEREN);
        assertThat(as(ELS, () -> register.list(query("El <b>Amrani", null), 0, 10))).singleElement()
                .satisfies(listed -> assertThat(listed.details()).isEqualTo(details));
    }

    @Test
    void aTrainerAndAVisitorHaveNoBusinessInTheRegister() {
        VolunteerId id = aVolunteer("Koen", AALST);

        for (Actor actor : List.of(TOM, Actor.VISITOR)) {
            assertThatThrownBy(() -> as(actor, () -> volunteers.find(id))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, () -> register.list(VolunteerQuery.ALL, 0, 5))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, () -> assignments.groups(id))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, () -> volunteers.register(details("X", AALST), VolunteerSource.REGISTER)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void acrossABorderACoordinatorReadsButDoesNotChange() {
        VolunteerId id = aVolunteer("Wim", HASSELT);

        assertThat(as(ELS, () -> volunteers.find(id))).isPresent();
        assertThatThrownBy(() -> as(ELS, () -> volunteers.change(id, details("Wim", HASSELT), details("Wim", AALST))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(ELS, () -> life.pause(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(ELS, () -> life.leave(id))).isInstanceOf(AccessDeniedException.class);
        assertThat(as(LIEN, () -> life.pause(id))).isTrue();
    }

    @Test
    void whatAColleagueChangedMeanwhileIsNotOverwritten() {
        VolunteerId id = aVolunteer("Greet", AALST);
        VolunteerDetails seen = as(ELS, () -> volunteers.get(id)).details();

        assertThat(as(MARIE, () -> volunteers.change(id, seen, details("Greta", AALST)))).isTrue();
        assertThat(as(ELS, () -> volunteers.change(id, seen, details("Greet", ZOTTEGEM)))).isFalse();

        assertThat(as(ELS, () -> volunteers.get(id)).details()).isEqualTo(details("Greta", AALST));
    }

    @Test
    void whatCannotBeIsRefusedBeforeItIsKept() {
        VolunteerDetails good = details("Griet", AALST);
        List<VolunteerDetails> bad = List.of(
                details(" ", AALST), details("x".repeat(61), AALST), details("Griet", "99999"), details("Griet", ""),
                with(good, Set.of(), 20, 1, good.since()), with(good, good.languages(), 0, 1, good.since()),
                with(good, good.languages(), 101, 1, good.since()), with(good, good.languages(), 20, 0, good.since()),
                with(good, good.languages(), 20, 3, good.since()), with(good, good.languages(), 20, 1, clock.today().plusDays(1)),
                with(good, good.languages(), 20, 1, LocalDate.of(1850, 1, 1)),
                new VolunteerDetails(new ContactDetails("Griet", "Maes", null, " ", AALST, "nl", null, false), good.languages(), Set.of(),
                        null, 20, false, 1, good.since()),
                new VolunteerDetails(new ContactDetails("Griet", "Maes", null, "geen adres", AALST, "nl", null, false),
                        good.languages(), Set.of(), null, 20, false, 1, good.since()),
                new VolunteerDetails(good.person(), good.languages(), Set.of(), "x".repeat(501), 20, false, 1, good.since()),
                with(good, new MatchProfile(Set.of(), null, Set.of(), clock.today().getYear() - 14, Set.of())),
                with(good, new MatchProfile(Set.of(), null, Set.of(), null, EnumSet.of(Trait.WOMAN, Trait.MAN))));
        int before = as(MARIE, () -> register.count(VolunteerQuery.ALL));

        for (VolunteerDetails details : bad) {
            assertThatThrownBy(() -> as(ELS, () -> volunteers.register(details, VolunteerSource.REGISTER)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(as(MARIE, () -> register.count(VolunteerQuery.ALL))).isEqualTo(before);
    }

    @Test
    void theRegisterIsFilteredSortedAndPagedInTheDatabase() {
        aVolunteer("Zoë-filter", AALST);
        aVolunteer("Anna-filter", ZOTTEGEM);
        aVolunteer("Bert-filter", HASSELT);
        VolunteerId pausing = aVolunteer("Paul-filter", AALST);
        as(MARIE, () -> life.pause(pausing));

        assertThat(names(query("-filter", null))).containsExactly("Anna-filter", "Bert-filter", "Paul-filter", "Zoë-filter");
        assertThat(names(new VolunteerQuery("-filter", Set.of(Region.LIMBURG), Set.of(), Set.of(), null, 15,
                VolunteerQuery.Order.NAME, false))).containsExactly("Bert-filter");
        assertThat(names(new VolunteerQuery("-filter", Set.of(), Set.of(), Set.of(VolunteerStatus.PAUSED), null, 15,
                VolunteerQuery.Order.NAME, false))).containsExactly("Paul-filter");
        assertThat(
                names(new VolunteerQuery("-filter", Set.of(), Set.of(Language.TR), Set.of(), null, 15, VolunteerQuery.Order.NAME, false)))
                .isEmpty();
        assertThat(names(query("-filter", ZOTTEGEM))).containsExactly("Anna-filter", "Paul-filter", "Zoë-filter");
        assertThat(names(query("%_", null))).isEmpty();
        assertThat(as(ELS, () -> register.list(query("-filter", null), 1, 2))).extracting(one -> one.person().firstName())
                .containsExactly("Bert-filter", "Paul-filter");
        assertThat(as(ELS, () -> register.count(query("-filter", ZOTTEGEM)))).isEqualTo(3);
        assertThat(as(ELS, () -> register.list(query("-filter", ZOTTEGEM), 0, 10)).getLast().km())
                .isCloseTo(places.get(ZOTTEGEM).kmTo(places.get(AALST)), org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void aVolunteerHasRoomForAsManyGroupsAsAgreed() {
        VolunteerId id = aVolunteer("Ria", ZOTTEGEM);
        CaseId first = aFileIn(ZOTTEGEM);
        CaseId second = aFileIn(AALST);

        assertThat(as(ELS, () -> assignments.propose(id, first))).isEqualTo(SpareCapacity.YES);
        assertThat(as(ELS, () -> assignments.propose(id, first))).isEqualTo(SpareCapacity.YES);
        assertThat(as(ELS, () -> assignments.propose(id, second))).isEqualTo(SpareCapacity.FULL);
        assertThat(status(id)).isEqualTo(VolunteerStatus.AVAILABLE);

        does(ELS, () -> assignments.assign(id, first));
        does(ELS, () -> assignments.assign(id, first));
        assertThat(status(id)).isEqualTo(VolunteerStatus.ASSIGNED);
        assertThat(as(ELS, () -> assignments.companions(first))).singleElement()
                .satisfies(companion -> assertThat(companion.from()).isEqualTo(clock.today()));
        assertThatThrownBy(() -> does(ELS, () -> assignments.assign(id, second))).isInstanceOf(IllegalStateException.class);

        does(ELS, () -> assignments.end(id, first, clock.today()));
        does(ELS, () -> assignments.end(id, first, clock.today()));
        assertThat(status(id)).isEqualTo(VolunteerStatus.AVAILABLE);
        assertThat(as(ELS, () -> assignments.propose(id, second))).isEqualTo(SpareCapacity.YES);
        does(ELS, () -> assignments.withdraw(id, second));
        assertThat(as(ELS, () -> volunteers.get(id)).groupsTaken()).isZero();
        assertThat(as(ELS, () -> assignments.groups(id))).singleElement()
                .satisfies(group -> assertThat(group.days().until()).isEqualTo(clock.today()));
    }

    @Test
    void twoSearchesAtTheSameMomentDoNotGetTheSameVolunteer() throws Exception {
        VolunteerId id = aVolunteer("Jef", ZOTTEGEM);
        List<CaseId> cases = List.of(aFileIn(ZOTTEGEM), aFileIn(AALST));
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<SpareCapacity>> rooms = cases.stream().map(caseId -> threads.submit(() -> as(ELS, () -> {
                try {
                    together.await();
                } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                }
                return assignments.propose(id, caseId);
            }))).toList();
            assertThat(List.of(rooms.get(0).get(), rooms.get(1).get())).containsExactlyInAnyOrder(SpareCapacity.YES, SpareCapacity.FULL);
        }
    }

    @Test
    void whoHasAGroupDoesNotVanishFromItThroughTheRegister() {
        VolunteerId id = aVolunteer("An", ZOTTEGEM);
        CaseId caseId = aFileIn(ZOTTEGEM);
        as(ELS, () -> assignments.propose(id, caseId));

        does(ELS, () -> assignments.assign(id, caseId));

        assertThat(as(ELS, () -> life.pause(id))).isFalse();
        assertThat(as(ELS, () -> life.leave(id))).isFalse();
        assertThat(status(id)).isEqualTo(VolunteerStatus.ASSIGNED);
    }

    @Test
    void pausingLeavingAndComingBack() {
        VolunteerId id = aVolunteer("Luc", ZOTTEGEM);

        as(ELS, () -> life.pause(id));
        assertThat(status(id)).isEqualTo(VolunteerStatus.PAUSED);
        assertThat(as(ELS, () -> assignments.propose(id, aFileIn(ZOTTEGEM)))).isEqualTo(SpareCapacity.NOT_AVAILABLE);
        as(ELS, () -> life.leave(id));
        assertThat(as(ELS, () -> volunteers.get(id)).leftOn()).isEqualTo(clock.today());
        does(ELS, () -> life.resume(id));
        assertThat(status(id)).isEqualTo(VolunteerStatus.AVAILABLE);
        assertThat(as(ELS, () -> volunteers.get(id)).leftOn()).isNull();
    }

    @Test
    void aClosedFileLetsItsVolunteersGo() {
        VolunteerId id = aVolunteer("Mia", ZOTTEGEM);
        CaseId caseId = aFileIn(ZOTTEGEM);
        as(ELS, () -> assignments.propose(id, caseId));
        does(ELS, () -> assignments.assign(id, caseId));

        does(ELS, () -> files.close(caseId, "moved"));

        assertThat(status(id)).isEqualTo(VolunteerStatus.AVAILABLE);
        assertThat(as(ELS, () -> assignments.companions(caseId))).isEmpty();
    }

    @Test
    void nobodyIsProposedForAFileOutOfReach() {
        VolunteerId id = aVolunteer("Sofie", ZOTTEGEM);
        CaseId caseId = aFileIn(ZOTTEGEM);

        assertThatThrownBy(() -> as(LIEN, () -> assignments.propose(id, caseId))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(LIEN, () -> assignments.companions(caseId))).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maëlys D'Hondt-Vaes", "d’hondt", "dhondt", "hondt, maelys", "VAES  D`HONDT", "hondt vaes"})
    void aNameIsFoundHoweverItIsTyped(String typed) {
        VolunteerDetails known = details("Maëlys", AALST);
        VolunteerId id = aVolunteer(new VolunteerDetails(
                new ContactDetails("Maëlys", "D\u2019Hondt\u2011Vaes", "0470 12 34 56", null, AALST, "nl", "phone", false),
                known.languages(), known.availability(), known.interests(), known.radiusKm(), false, 1, known.since()));

        assertThat(as(ELS, () -> register.list(query(typed, null), 0, 10))).extracting(VolunteerSummary::id).contains(id);
        assertThat(as(ELS, () -> register.list(query(typed + " Peeters", null), 0, 10))).isEmpty();
    }

    private VolunteerQuery query(String text, String near) {
        return new VolunteerQuery(text, Set.of(), Set.of(), Set.of(), near == null ? null : places.get(near), 25,
                near == null ? VolunteerQuery.Order.NAME : VolunteerQuery.Order.DISTANCE, false);
    }

    private List<String> names(VolunteerQuery query) {
        return as(ELS, () -> register.list(query, 0, 50)).stream().map(one -> one.person().firstName()).toList();
    }

    private static VolunteerDetails with(VolunteerDetails base, Set<Language> languages, int radius, int max, LocalDate since) {
        return new VolunteerDetails(base.person(), languages, base.availability(), null, radius, false, max, since);
    }

    private static VolunteerDetails with(VolunteerDetails base, MatchProfile profile) {
        return new VolunteerDetails(base.person(), base.languages(), base.availability(), base.interests(), base.radiusKm(),
                base.withMinors(), base.maxGroups(), base.since(), profile);
    }
}
