package be.omringd.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An introduction conversation that was held; a second one is a row of its own. */
@Entity
@Table(name = "intro_conversation")
class IntroConversation {

    @Id
    private UUID id;
    private UUID requestId;
    private LocalDate heldOn;
    @Column(columnDefinition = "text")
    private @Nullable String place;
    @Column(columnDefinition = "text")
    private @Nullable String present;
    private String explained;
    @Column(columnDefinition = "text")
    private @Nullable String hopes;
    @Column(columnDefinition = "text")
    private @Nullable String peopleNow;
    @Column(columnDefinition = "text")
    private @Nullable String peopleEarlier;
    private @Nullable String wantsOwnGroup;
    private @Nullable String wantsToMeetNew;
    private @Nullable String clubStepTooBig;
    @Column(columnDefinition = "text")
    private @Nullable String practicalNeeds;
    @Column(columnDefinition = "text")
    private @Nullable String otherHelp;
    private @Nullable String otherNeed;
    private @Nullable Boolean consentForFile;
    private String consentSensitive;
    private boolean decidedNow;
    private @Nullable UUID heldBy;
    private Instant notedAt;

    protected IntroConversation() {}

    IntroConversation(UUID id, UUID requestId, Conversation said, @Nullable UUID heldBy, Instant now) {
        this.id = id;
        this.requestId = requestId;
        note(said, heldBy, now);
    }

    /** Whether the person has still to be asked if we may keep a file. */
    boolean waitsForConsent() {
        return consentForFile == null;
    }

    /** Writes down what was said, as far as it may be. */
    final void note(Conversation said, @Nullable UUID heldBy, Instant now) {
        this.heldOn = said.heldOn();
        this.place = said.place();
        this.present = said.present();
        this.explained = String.join(",", said.explained());
        this.hopes = said.hopes();
        this.peopleNow = said.peopleNow();
        this.peopleEarlier = said.peopleEarlier();
        this.wantsOwnGroup = said.wantsOwnGroup();
        this.wantsToMeetNew = said.wantsToMeetNew();
        this.clubStepTooBig = said.clubStepTooBig();
        this.practicalNeeds = said.practicalNeeds();
        this.otherHelp = said.otherHelp();
        this.otherNeed = said.otherNeed();
        this.consentForFile = said.consentForFile();
        this.consentSensitive = String.join(",", said.consentSensitive());
        this.decidedNow = said.decidedNow();
        this.heldBy = heldBy;
        this.notedAt = now;
    }

    Conversation said() {
        return new Conversation(
                heldOn, place, present, list(explained), hopes, peopleNow, peopleEarlier, wantsOwnGroup, wantsToMeetNew,
                clubStepTooBig, practicalNeeds, otherHelp, otherNeed, consentForFile, list(consentSensitive), decidedNow);
    }

    @Nullable
    UUID heldBy() {
        return heldBy;
    }

    Instant notedAt() {
        return notedAt;
    }

    private static List<String> list(@Nullable String words) {
        return words == null || words.isEmpty() ? List.of() : List.of(words.split(","));
    }
}
