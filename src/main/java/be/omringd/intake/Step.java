package be.omringd.intake;

import be.omringd.casefile.Phase;
import java.util.Optional;

/**
 * What came of something that happened in a request.
 *
 * @param phase the phase of its file after it
 * @param refusal why nothing happened
 */
record Step(Phase phase, Optional<Refusal> refusal) {

    static Step to(Phase phase) {
        return new Step(phase, Optional.empty());
    }

    static Step refused(Phase now, Refusal why) {
        return new Step(now, Optional.of(why));
    }
}
