package be.omringd.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.VolunteerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VolunteerSearchTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Need NEED =
            new Need("41081", 15, Set.of(Language.NL, Language.AR), Need.Frequency.MONTHLY, true, "rustig", null, null);
    private final VolunteerId samira = new VolunteerId(Ids.next());
    private final VolunteerSearch search = new VolunteerSearch(Ids.next(), new CaseId(Ids.next()), SearchFor.GROUP, NOW);

    @Test
    void theOwnNetworkComesFirst() {
        search.describe(NEED, NOW);

        assertThat(search.state()).isEqualTo(SearchState.SEARCHING_NETWORK);
        assertThat(search.need()).contains(NEED);
    }

    @Test
    void nobodyIsProposedBeforeWeKnowWhomWeLookFor() {
        assertThatThrownBy(() -> propose()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneCandidateAtATime() {
        search.describe(NEED, NOW);
        propose();

        assertThatThrownBy(() -> search.propose(new VolunteerId(Ids.next()), Channel.POOL, Ids.next(), NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> search.searchIn(Channel.NETWORK, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> search.exhausted(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMatchNeedsTwoAnswersAfterAMeeting() {
        search.describe(NEED, NOW);
        propose();
        assertThatThrownBy(() -> search.matched(NOW)).isInstanceOf(IllegalStateException.class);
        search.answered(true, true, null, null, NOW);
        search.met(LocalDate.of(2026, 3, 1));
        search.personThinks(Candidate.Answer.YES);
        search.volunteerThinks(Candidate.Answer.AGAIN);
        assertThatThrownBy(() -> search.matched(NOW)).isInstanceOf(IllegalStateException.class);

        search.met(LocalDate.of(2026, 3, 2));
        search.personThinks(Candidate.Answer.YES);
        assertThatThrownBy(() -> search.matched(NOW)).isInstanceOf(IllegalStateException.class);
        search.volunteerThinks(Candidate.Answer.YES);
        search.matched(NOW);

        assertThat(search.state()).isEqualTo(SearchState.MATCHED);
        assertThat(search.closedAt()).isEqualTo(NOW);
    }

    @Test
    void aNoEndsTheProposalAndIsCounted() {
        search.describe(NEED, NOW);
        propose();
        search.answered(false, true, null, "mooi verhaal", NOW);

        assertThat(search.state()).isEqualTo(SearchState.PROPOSED);
        assertThat(search.refused(NOW)).contains(samira);
        assertThat(search.state()).isEqualTo(SearchState.SEARCHING_POOL);
        assertThat(search.refusals()).isOne();
        assertThatThrownBy(() -> search.refused(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void waitingEndsWhenWeLookAgain() {
        search.describe(NEED, NOW);
        search.waitUntil(LocalDate.of(2026, 4, 1), NOW);
        assertThat(search.waitingUntil()).isEqualTo(LocalDate.of(2026, 4, 1));

        propose();

        assertThat(search.waitingUntil()).isNull();
    }

    @Test
    void whatIsOverStaysAsItIs() {
        search.describe(NEED, NOW);
        propose();
        assertThat(search.cancel(NOW)).contains(samira);

        assertThatCode(() -> {
            search.answered(true, true, null, null, NOW);
            search.met(LocalDate.of(2026, 3, 1));
            search.personThinks(Candidate.Answer.YES);
            search.volunteerThinks(Candidate.Answer.YES);
            search.matched(NOW);
            search.refused(NOW);
            search.exhausted(NOW);
            search.describe(NEED, NOW);
            propose();
            search.cancel(NOW);
        }).doesNotThrowAnyException();

        assertThat(search.state()).isEqualTo(SearchState.CANCELLED);
        assertThat(search.candidates()).singleElement()
                .satisfies(one -> assertThat(one.outcome()).isEqualTo(Candidate.Outcome.CANCELLED));
    }

    private void propose() {
        search.propose(samira, Channel.POOL, Ids.next(), NOW);
    }
}
