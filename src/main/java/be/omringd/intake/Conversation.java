package be.omringd.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said in an introduction conversation. Of the texts, each at most 2000 characters, all may be missing.
 *
 * @param explained which of lus and link was explained
 * @param wantsOwnGroup yes, no or unknown; so are {@code wantsToMeetNew} and {@code clubStepTooBig}
 * @param otherNeed none, safety, buddy, familySupport, decisionPlan or careParents
 * @param consentForFile whether the person agrees that we keep a file; null where they were not asked yet
 * @param consentSensitive the sensitive topics of which the person wants that we may note them
 * @param decidedNow whether the person knows already what they want
 */
public record Conversation(
        LocalDate heldOn,
        @Nullable String place,
        @Nullable String present,
        List<String> explained,
        @Nullable String hopes,
        @Nullable String peopleNow,
        @Nullable String peopleEarlier,
        @Nullable String wantsOwnGroup,
        @Nullable String wantsToMeetNew,
        @Nullable String clubStepTooBig,
        @Nullable String practicalNeeds,
        @Nullable String otherHelp,
        @Nullable String otherNeed,
        @Nullable Boolean consentForFile,
        List<String> consentSensitive,
        boolean decidedNow) {

    /** Without the yes of the person we keep that there was a conversation, and nothing of what was said. */
    Conversation asAllowed() {
        return Boolean.TRUE.equals(consentForFile)
                ? this
                : new Conversation(
                        heldOn, null, null, List.of(), null, null, null, null, null, null, null, null, null, consentForFile, List.of(),
                        decidedNow);
    }
}
