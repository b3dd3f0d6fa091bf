package be.omringd.search;

import be.omringd.inbox.RisesEarly;
import be.omringd.inbox.CurrentTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Following a recruitment is due when the recruitment ends, weeks from now. Once somebody answered and waits for a word of ours, it is due
 * as soon as their answer is.
 */
@Component
class AnswersRise implements RisesEarly {

    static final String FOLLOW = "search/follow-appeal";
    /** As long as answering a candidate takes (volunteer-onboarding.bpmn, answerInterest). */
    static final Duration ANSWER_WITHIN = Duration.ofDays(5);

    private final SearchRecruitments recruitments;

    AnswersRise(SearchRecruitments recruitments) {
        this.recruitments = recruitments;
    }

    @Override
    public String formKey() {
        return FOLLOW;
    }

    @Override
    public Optional<Instant> by(CurrentTask task) {
        return recruitments.candidates(SearchTasks.search(task)).stream().filter(RecruitmentCandidate::waits).map(RecruitmentCandidate::at)
                .min(Comparator.naturalOrder()).map(first -> first.plus(ANSWER_WITHIN));
    }
}
