package be.omringd.outreach;

import be.omringd.casefile.CaseId;
import be.omringd.place.Region;
import be.omringd.volunteer.VolunteerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recruitment as those see it who may see the file.
 *
 * @param region of the file
 * @param area of a campaign
 * @param maxSignUps null for as many as come
 * @param erased how many of those who answered were erased since
 * @param slug last part of its public address; random
 * @param writtenBy null where no user wrote it
 * @param approval empty until a manager agrees, and again once it is written anew
 * @param online from when until when it is or was; empty where it never was
 * @param over empty until it is
 * @param rests whether it is online and nobody sees it, because the person of the file takes a break
 * @param signUps in the order in which they came
 */
public record RecruitmentSummary(
        RecruitmentId id,
        CaseId caseId,
        UUID searchId,
        RecruitmentKind kind,
        RecruitmentState state,
        Region region,
        RecruitmentNeed need,
        RecruitmentTexts texts,
        Optional<Area> area,
        @Nullable Integer maxSignUps,
        int erased,
        String slug,
        Instant writtenAt,
        @Nullable UUID writtenBy,
        Optional<Approval> approval,
        Optional<Online> online,
        int renewals,
        Optional<Over> over,
        boolean rests,
        List<SignUp> signUps) {

    /** A manager agreed. */
    public record Approval(Instant at, UUID by) {}

    /** For everybody to see, from the first of these moments until the last. */
    public record Online(Instant since, Instant until) {}

    /** It came to its end. */
    public record Over(Instant at, CloseReason reason) {}

    /** Somebody who answered. */
    public record SignUp(VolunteerId volunteerId, Instant at) {}

    /** Its public address within the application: {@code vacature/<slug>}. */
    public String path() {
        return kind.path() + "/" + slug;
    }

    /** How many answered. */
    public int answered() {
        return signUps.size() + erased;
    }

    /** Whether it waits for a manager. */
    public boolean waitsForApproval() {
        return state == RecruitmentState.SUBMITTED && approval.isEmpty();
    }

    /** Whether a manager agreed and it is not online yet. */
    public boolean waitsToOpen() {
        return state == RecruitmentState.SUBMITTED && approval.isPresent();
    }
}
