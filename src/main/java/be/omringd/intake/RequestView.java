package be.omringd.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to read, for one who may see the file, whose phase tells where it stands. Names of users are as they are called now.
 *
 * @param calledBackAt since when we know that the person has decided; null where we do not
 * @param endReason why its file closed without a group
 * @param endedAt since when a choice of a group stands, or the file is closed without one
 */
public record RequestView(
        RequestId id,
        String reference,
        RequestChannel channel,
        String enteredBy,
        Instant receivedAt,
        Requester requester,
        PersonKnows personKnows,
        @Nullable LocalDate personAgreedOn,
        String question,
        @Nullable RequestSource source,
        @Nullable Instant contactDueAt,
        @Nullable LocalDate appointmentOn,
        @Nullable String appointmentPlace,
        List<Attempt> attempts,
        List<Held> conversations,
        @Nullable Consent consent,
        @Nullable Instant calledBackAt,
        @Nullable Choice choice,
        @Nullable String referredTo,
        @Nullable LocalDate referredOn,
        @Nullable String endReason,
        @Nullable Instant endedAt) {

    /** Who asked; phone and mail only where that is not the person, whose own stand with the person. */
    public record Requester(
            RequesterRole role, @Nullable String name, @Nullable String phone, @Nullable String mail, @Nullable String contactPreference) {

        /** What who asked for another is called; empty where the person asked. */
        public String calledName() {
            return name == null ? "" : name;
        }
    }

    /** A time that we sought contact. */
    public record Attempt(LocalDate on, @Nullable ContactWay way, ContactOutcome outcome, String by) {}

    /** A conversation that was held. */
    public record Held(Conversation said, String by) {}

    /** What the person allowed us to keep, and who wrote that down when. */
    public record Consent(boolean forFile, List<String> sensitive, Instant at, String by) {}

    /** What was chosen. */
    public record Choice(
            @Nullable OrientationAdvice advice, Orientation orientation, @Nullable String reason, boolean personAgrees, String by,
            Instant at) {}
}
