package be.omringd.onboarding;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.Phase;
import be.omringd.volunteer.MissingPaper;
import be.omringd.volunteer.VolunteerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way of one volunteer to read, for who may see the file.
 *
 * @param told what they told on the form or in the talk
 * @param missing what law and agreement still ask for
 * @param reference the code that they got for the form; null where they came another way
 */
public record OnboardingView(
        VolunteerId volunteerId, CaseId caseId, Phase phase, CaseStatus status, Instant interestedAt, Told told,
        @Nullable LocalDate talkHeldOn, @Nullable LocalDate waitingUntil, List<Check> checks, @Nullable Informed informed,
        @Nullable LocalDate clearedOn, @Nullable LocalDate trainedOn, @Nullable EndReason endReason, @Nullable String partner,
        Set<MissingPaper> missing, @Nullable String reference) {

    /** In their own words. */
    public record Told(
            @Nullable Integer birthYear, @Nullable String motivation, @Nullable String experience, @Nullable String limits,
            @Nullable Benefit benefit, @Nullable Boolean otherAllowances) {}

    /** That they were told what the law wants to be told, with the name of the colleague who did. */
    public record Informed(LocalDate on, InformedWay way, String by) {}

    /**
     * A check.
     *
     * @param inOrder null while it is not done
     * @param settledOn when it was done
     * @param replyBy for C45B: from this day on, silence of the unemployment service means yes
     */
    public record Check(CheckKind kind, @Nullable Boolean inOrder, @Nullable LocalDate settledOn, @Nullable LocalDate replyBy) {}
}
