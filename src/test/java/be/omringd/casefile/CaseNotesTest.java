package be.omringd.casefile;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.casefile.CaseNote.Colleague;
import be.omringd.casefile.CaseNotes.Problem;
import be.omringd.casefile.KnownFacts.Fact;
import be.omringd.casefile.KnownFacts.Kind;
import be.omringd.intake.Trajectory;
import be.omringd.place.Region;
import be.omringd.volunteer.VolunteerFile;
import be.omringd.volunteer.VolunteerWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

class CaseNotesTest extends VolunteerWorld {

    private static final Actor OLA = user("Ola", Role.COORDINATOR, Region.OOST_VLAANDEREN);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    CaseNotes notes;
    @Autowired
    FactsOfPerson facts;
    @Autowired
    Users users;
    @Autowired
    JdbcTemplate jdbc;

    private final UUID id = UUID.randomUUID();
    private Instant before;
    private CaseId file;

    @BeforeEach
    void aFile() {
        before = clock.instant();
        clock.setTo(TODAY);
        file = aFileIn(ZOTTEGEM);
        when(users.names(any())).thenAnswer(asked -> users.active().stream().filter(
                user -> asked.<Collection<UUID>>getArgument(0).contains(user.user())).collect(toMap(Actor::user, Actor::name)));
    }

    @AfterEach
    void backToWhereItWas() {
        clock.setTo(before);
    }

    private static List<CaseKind> kinds() {
        return List.of(Trajectory.KIND, VolunteerFile.KIND);
    }

    private static NewNote call(String words) {
        return new NewNote(NoteKind.CALL, TODAY, NoteWith.PERSON, null, words, null);
    }

    private CaseNote note() {
        return as(ELS, () -> notes.of(file)).get(id);
    }

    private List<String> wrong(NewNote note) {
        return as(ELS, () -> notes.write(file, UUID.randomUUID(), note)).stream().map(Problem::field).toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsNotedStandsInTheHistoryAtOnce(CaseKind kind) {
        CaseId about = as(ELS, () -> files.open(kind, files.get(file).personId(), clock.instant()));

        assertThat(as(ELS, () -> notes.write(about, id, new NewNote(
                NoteKind.AGREEMENT, TODAY.minusDays(3), NoteWith.OTHER, " haar  zus ", "We bellen\u000Bnog eens.", TODAY.plusDays(10)))))
                .isEmpty();

        assertThat(as(ELS, () -> files.timeline(about))).first().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(CaseNotes.NOTED);
            assertThat(entry.detail()).isEqualTo(id.toString());
            assertThat(entry.actorName()).isEqualTo("Els");
        });
        assertThat(as(ELS, () -> notes.of(about))).hasEntrySatisfying(id, note -> {
            assertThat(note.content()).isEqualTo(new NewNote(
                    NoteKind.AGREEMENT, TODAY.minusDays(3), NoteWith.OTHER, "haar zus", "We bellen\nnog eens.", TODAY.plusDays(10)));
            assertThat(note.mine()).isTrue();
            assertThat(note.correctedAt()).isNull();
        });
    }

    @Test
    void theSameNoteSentTwiceIsOneNote() {
        as(ELS, () -> notes.write(file, id, call("Het gaat goed.")));
        as(ELS, () -> notes.write(file, id, call("Het gaat goed.")));

        assertThat(as(ELS, () -> notes.of(file))).hasSize(1);
        assertThat(as(ELS, () -> files.timeline(file))).filteredOn(entry -> entry.kind().equals(CaseNotes.NOTED)).hasSize(1);
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        assertThat(wrong(new NewNote(null, null, null, null, " \u200B", null))).containsExactly("kind", "on", "with", "words");
        assertThat(wrong(new NewNote(NoteKind.CALL, TODAY.plusDays(1), NoteWith.PERSON, null, "Morgen", null))).containsExactly("on");
        assertThat(wrong(new NewNote(NoteKind.CALL, LocalDate.of(206, 3, 2), NoteWith.PERSON, null, "Lang geleden", null)))
                .containsExactly("on");
        assertThat(wrong(new NewNote(NoteKind.CALL, TODAY, NoteWith.OTHER, " ", "Met wie?", null))).containsExactly("who");
        assertThat(wrong(new NewNote(NoteKind.CALL, TODAY, NoteWith.OTHER, "x".repeat(CaseNotes.LONGEST_WHO + 1), "Wie?", null)))
                .containsExactly("who");
        assertThat(wrong(call("x".repeat(CaseNotes.LONGEST_WORDS + 1)))).containsExactly("words");
        assertThat(wrong(new NewNote(NoteKind.CALL, TODAY, NoteWith.PERSON, null, "Afspraak", TODAY.minusDays(1))))
                .containsExactly("byWhen");
        assertThat(wrong(new NewNote(NoteKind.CALL, TODAY, NoteWith.PERSON, null, "Afspraak", TODAY.plusYears(20))))
                .containsExactly("byWhen");

        assertThat(as(ELS, () -> notes.of(file))).isEmpty();
    }

    @Test
    void theAuthorPutsANoteRightAndTheHistoryTellsSo() {
        as(ELS, () -> notes.write(file, id, call("Ze is ziek.")));
        clock.pass(Period.ofDays(2));

        assertThat(as(ELS, () -> notes.correct(file, id, call("Ze was moe.")))).isEmpty();

        assertThat(note().content().words()).isEqualTo("Ze was moe.");
        assertThat(note().correctedAt()).isEqualTo(clock.instant());
        assertThat(as(ELS, () -> files.timeline(file))).filteredOn(entry -> entry.kind().equals(CaseNotes.NOTED)).hasSize(1);
    }

    @Test
    void whatANoteSaidBeforeItWasPutRightCanBeReadUntilItIsWithdrawn() {
        as(ELS, () -> notes.write(file, id, new NewNote(NoteKind.CALL, TODAY, NoteWith.OTHER, "zqzus", "zqziek", TODAY.plusDays(1))));
        clock.pass(Period.ofDays(1));
        Instant first = clock.instant();
        as(ELS, () -> notes.correct(file, id, call("zqmoe")));
        as(ELS, () -> notes.correct(file, id, call("zqmoe")));
        clock.pass(Period.ofDays(1));
        as(ELS, () -> notes.correct(file, id, call("Ze sliep slecht.")));

        assertThat(as(OLA, () -> notes.of(file)).get(id).before()).containsExactly(
                new CaseNote.Before(call("zqmoe"), clock.instant(), List.of()),
                new CaseNote.Before(new NewNote(NoteKind.CALL, TODAY, NoteWith.OTHER, "zqzus", "zqziek", TODAY.plusDays(1)), first,
                        List.of()));
        assertThat(as(ELS, () -> facts.of(file))).contains(new Fact(Kind.NICKNAME, "zqzus"), new Fact(Kind.NOTES, "zqziek"));

        as(ELS, () -> notes.withdraw(file, id));
        assertThat(note().before()).isEmpty();
        assertThat(jdbc.queryForList("select * from case_note_before where note_id = ?", id.toString())).isEmpty();
    }

    @Test
    void withAFileThatIsErasedGoesWhatItsNotesSaidEver() {
        when(users.active()).thenReturn(List.of(ELS, OLA));
        as(ELS, () -> notes.write(file, id, call("Eerst. @Ola")));
        as(ELS, () -> notes.correct(file, id, call("Dan. @Ola")));

        does(MARIE, () -> {
            files.close(file, "ownWish");
            files.erase(file);
        });

        for (String table : List.of("case_note_before where note_id", "case_note_mention where note_id", "case_note where id")) {
            assertThat(jdbc.queryForList("select * from " + table + " = ?", id.toString())).as(table).isEmpty();
        }
    }

    @Test
    void ofTalksWithAVolunteerWhoIsErasedNoEarlierWordsStayAlsoWhereTheNoteWasPutRightToBeWithAnother() {
        UUID other = UUID.randomUUID();
        as(ELS, () -> notes.write(file, id, new NewNote(NoteKind.CALL, TODAY, NoteWith.VOLUNTEER, null, "zqvan haar", null)));
        as(ELS, () -> notes.correct(file, id, call("Het was met Nora.")));
        as(ELS, () -> notes.write(file, other, call("Van Nora.")));
        as(ELS, () -> notes.correct(file, other, call("Van Nora zelf.")));

        does(MARIE, () -> notes.forgetTalksWithVolunteer(file, TODAY, TODAY.plusDays(1)));

        assertThat(note().before()).isEmpty();
        assertThat(note().content().words()).isEqualTo("Het was met Nora.");
        assertThat(as(ELS, () -> notes.of(file)).get(other).before()).hasSize(1);
    }

    @Test
    void whatPutsATalkWithAVolunteerRightIsForgottenWithItAlsoWhereItSaysThatItWasWithAnother() {
        UUID corrected = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        for (UUID talk : List.of(id, corrected)) {
            as(ELS, () -> notes.write(file, talk, new NewNote(NoteKind.CALL, TODAY, NoteWith.VOLUNTEER, null, "zqvan haar", null)));
        }
        as(ELS, () -> notes.correct(file, corrected, call("Het was met Nora.")));
        as(ELS, () -> notes.write(file, other, call("Van Nora.")));
        for (UUID note : List.of(id, corrected, other)) {
            does(ELS, () -> notes.keepDraft(file, note, call("Van haar, maar met Nora")));
        }

        does(MARIE, () -> notes.forgetTalksWithVolunteer(file, TODAY, TODAY.plusDays(1)));

        assertThat(as(ELS, () -> notes.draft(file, id))).isEmpty();
        assertThat(as(ELS, () -> notes.draft(file, corrected))).isEmpty();
        assertThat(as(ELS, () -> notes.draft(file, other))).isPresent();
    }

    @Test
    void aNoteIsOnlyForTheTeamUntilItsAuthorSaysThatThePersonKnowsOfIt() {
        as(ELS, () -> notes.write(file, id, call("We lazen het samen.")));
        assertThat(note().content().personKnows()).isFalse();

        NewNote known = new NewNote(NoteKind.CALL, TODAY, NoteWith.PERSON, null, "We lazen het samen.", null, true, Set.of());
        assertThat(as(ELS, () -> notes.correct(file, id, known))).isEmpty();

        assertThat(note().content().personKnows()).isTrue();
        assertThat(note().before()).as("it says the same").isEmpty();
        assertThat(note().correctedAt()).isNull();
    }

    @Test
    void aNoteCallsColleaguesByNameOrByChoiceAndShowsWhatTheyAreCalledNow() {
        when(users.active()).thenReturn(List.of(ELS, OLA, MARIE, LIEN));
        assertThat(as(ELS, () -> notes.colleagues(file))).extracting(Colleague::name).containsExactly("Marie", "Ola");

        assertThat(as(ELS, () -> notes.write(file, id,
                new NewNote(NoteKind.CALL, TODAY, NoteWith.PERSON, null, "Bel jij eens, @ola?", null, false, Set.of(MARIE.user())))))
                .isEmpty();

        assertThat(note().content().words()).isEqualTo("Bel jij eens, @Ola?");
        assertThat(note().mentioned()).extracting(Colleague::name).containsExactly("Marie", "Ola");
        assertThat(jdbc.queryForObject("select words from case_note where id = ?", String.class, id.toString())).doesNotContain("Ola");
        assertThat(as(ELS, () -> facts.of(file))).noneMatch(fact -> fact.text().contains("Ola"));

        Actor renamed = new Actor(OLA.user(), "Ola Nys", Actor.Kind.USER, OLA.roles(), OLA.regions());
        when(users.active()).thenReturn(List.of(ELS, renamed, MARIE));
        assertThat(note().content().words()).isEqualTo("Bel jij eens, @Ola Nys?");
        assertThat(as(ELS, () -> notes.correct(file, id, note().content()))).isEmpty();
        assertThat(note().before()).as("the same words, though she is called otherwise").isEmpty();
    }

    @Test
    void whoIsNamedInAnEarlierVersionIsNoFactOfThePersonEither() {
        Actor nys = user("Ola Nys", Role.COORDINATOR, Region.OOST_VLAANDEREN);
        when(users.active()).thenReturn(List.of(ELS, OLA, nys));
        as(ELS, () -> notes.write(file, id, call("Vraag het aan @Ola of @Ola Nys.")));
        as(ELS, () -> notes.correct(file, id, call("Vraag het aan @Ola.")));
        as(ELS, () -> notes.correct(file, id, call("Het is gevraagd.")));

        assertThat(note().before()).extracting(one -> one.content().words())
                .containsExactly("Vraag het aan @Ola.", "Vraag het aan @Ola of @Ola Nys.");
        assertThat(as(ELS, () -> facts.of(file))).noneMatch(fact -> fact.text().contains("Ola") || fact.text().contains("Nys"));
    }

    @Test
    void whoMayNotSeeTheFileIsRefusedAtTheFieldAndWhoIsNobodyToo() {
        when(users.active()).thenReturn(List.of(ELS, OLA, LIEN, TOM));

        assertThat(as(ELS, () -> notes.write(file, id, call("Vraag het @Lien en @Niemand")))).containsExactly(
                new Problem("words", "casefile.note.error.whom", "Niemand"),
                new Problem("words", "casefile.note.error.mayNotSee", "Lien"));
        assertThat(as(ELS, () -> notes.write(file, id,
                new NewNote(NoteKind.CALL, TODAY, NoteWith.PERSON, null, "Kijk", null, false, Set.of(TOM.user())))))
                .containsExactly(new Problem("mentioned", "casefile.note.error.mayNotSee", "Tom"));
        assertThat(as(ELS, () -> notes.of(file))).isEmpty();
    }

    @Test
    void whoWasCalledStaysSoAfterGoingElsewhere() {
        when(users.active()).thenReturn(List.of(ELS, OLA));
        as(ELS, () -> notes.write(file, id, call("Weet jij dit, @Ola?")));
        Actor moved = new Actor(OLA.user(), "Ola", Actor.Kind.USER, OLA.roles(), Set.of(Region.LIMBURG));
        when(users.active()).thenReturn(List.of(ELS, moved));

        assertThat(as(ELS, () -> notes.correct(file, id, call("Weet jij dit nog, @Ola?")))).isEmpty();
        assertThat(note().mentioned()).extracting(Colleague::name).containsExactly("Ola");
    }

    @Test
    void withdrawingErasesTheWordsAndLeavesThatThereWasANote() {
        as(ELS, () -> notes.write(file, id, new NewNote(NoteKind.CALL, TODAY, NoteWith.OTHER, "zqzus", "zqwoorden", TODAY.plusDays(1))));

        assertThat(as(ELS, () -> notes.withdraw(file, id))).isTrue();
        assertThat(as(ELS, () -> notes.withdraw(file, id))).as("a second time").isFalse();

        assertThat(note().withdrawnAt()).isEqualTo(clock.instant());
        assertThat(note().mine()).isFalse();
        assertThat(jdbc.queryForList("select * from case_note where id = ?", id.toString()).toString()).doesNotContain("zqzus",
                "zqwoorden");
        assertThat(as(ELS, () -> files.timeline(file))).filteredOn(entry -> entry.kind().equals(CaseNotes.NOTED)).hasSize(1);
        assertThat(as(ELS, () -> notes.correct(file, id, call("Toch wel.")))).extracting(Problem::field).containsExactly("note");
    }

    @Test
    void afterAWeekANoteStandsAsItIs() {
        as(ELS, () -> notes.write(file, id, call("Het gaat goed.")));
        clock.pass(Period.ofDays(8));

        assertThat(note().mine()).isFalse();
        assertThat(as(ELS, () -> notes.correct(file, id, call("Het gaat slecht.")))).extracting(Problem::textKey)
                .containsExactly("casefile.note.error.tooLate");
        assertThat(as(ELS, () -> notes.withdraw(file, id))).isFalse();
        assertThat(note().content().words()).isEqualTo("Het gaat goed.");
    }

    @Test
    void aNoteIsChangedByItsAuthorAndByNobodyElse() {
        as(ELS, () -> notes.write(file, id, call("Het gaat goed.")));
        CaseId other = aFileIn(ZOTTEGEM);

        for (Actor actor : List.of(OLA, MARIE, LIEN, TOM, Actor.VISITOR, Actor.PROCESS)) {
            assertThatThrownBy(() -> as(actor, () -> notes.correct(file, id, call("Nee.")))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, () -> notes.withdraw(file, id))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> does(actor, () -> notes.keepDraft(file, id, call("Nee.")))).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> as(ELS, () -> notes.correct(other, id, call("Elders.")))).as("by way of another file")
                .isInstanceOf(AccessDeniedException.class);

        assertThat(as(OLA, () -> notes.of(file)).get(id)).satisfies(read -> {
            assertThat(read.content().words()).isEqualTo("Het gaat goed.");
            assertThat(read.mine()).isFalse();
        });
    }

    @Test
    void whatWasBeingTypedIsThereAgainForWhoTypedIt() {
        NewNote half = new NewNote(NoteKind.VISIT, null, null, null, "Ik was aan het", null, true, Set.of(OLA.user(), MARIE.user()));
        does(ELS, () -> notes.keepDraft(file, id, new NewNote(null, null, null, null, "Ik was", null)));
        does(ELS, () -> notes.keepDraft(file, id, half));

        assertThat(as(ELS, () -> notes.draft(file, null))).contains(new CaseNotes.Draft(id, half));
        assertThat(as(OLA, () -> notes.draft(file, null))).isEmpty();

        as(ELS, () -> notes.write(file, id, call("Ik was aan het bellen.")));
        assertThat(as(ELS, () -> notes.draft(file, null))).isEmpty();
        does(ELS, () -> notes.keepDraft(file, id, call("Ik was aan het verbeteren")));
        assertThat(as(ELS, () -> notes.draft(file, null))).as("no new note").isEmpty();
        assertThat(as(ELS, () -> notes.draft(file, id))).isPresent();
        does(ELS, () -> notes.dropDraft(file, id));
        assertThat(as(ELS, () -> notes.draft(file, id))).isEmpty();
    }

    @Test
    void aTextForThePublicIsHeldAgainstNotesToo() {
        as(ELS, () -> notes.write(file, id, new NewNote(NoteKind.CALL, TODAY, NoteWith.OTHER, "Godelieve", "Ze woont bij Aloïs.", null)));

        assertThat(as(ELS, () -> facts.of(file)))
                .contains(new Fact(Kind.NICKNAME, "Godelieve"), new Fact(Kind.NOTES, "Ze woont bij Aloïs."))
                .noneMatch(fact -> fact.text().contains(id.toString()));
    }
}
