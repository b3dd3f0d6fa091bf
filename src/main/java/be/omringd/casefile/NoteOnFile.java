package be.omringd.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note on a file. Its author can put it right and withdraw it, for a while. */
@Entity
@Table(name = "case_note")
class NoteOnFile {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID caseId;
    @Enumerated(EnumType.STRING)
    private NoteKind kind;
    private LocalDate heldOn;
    @Enumerated(EnumType.STRING)
    private NoteWith withWhom;
    private @Nullable String who;
    @Column(columnDefinition = "text")
    private @Nullable String words;
    private @Nullable LocalDate byWhen;
    private boolean personKnows;
    private UUID authorId;
    private String authorName;
    private Instant writtenAt;
    private @Nullable Instant correctedAt;
    private @Nullable Instant withdrawnAt;

    protected NoteOnFile() {}

    NoteOnFile(UUID id, CaseId caseId, NewNote content, UUID authorId, String authorName, Instant now) {
        this.id = id;
        this.caseId = caseId.value();
        this.authorId = authorId;
        this.authorName = authorName;
        this.writtenAt = now;
        say(content);
    }

    private void say(NewNote content) {
        kind = Objects.requireNonNull(content.kind(), "kind");
        heldOn = Objects.requireNonNull(content.on(), "on");
        withWhom = Objects.requireNonNull(content.with(), "with");
        who = content.who();
        words = content.words();
        byWhen = content.byWhen();
        personKnows = content.personKnows();
    }

    /** False where it says that already. Whether the person knows of it can change without that. */
    boolean correct(NewNote content, Instant now) {
        boolean other = !content().saysTheSameAs(content);
        say(content);
        if (other) {
            correctedAt = now;
        }
        return other;
    }

    /** That there was a note stays, and who wrote it; what it said goes. False where it is gone already. */
    boolean withdraw(Instant now) {
        if (withdrawnAt != null) {
            return false;
        }
        withdrawnAt = now;
        who = null;
        words = null;
        byWhen = null;
        return true;
    }

    boolean isBy(@Nullable UUID user) {
        return authorId.equals(user);
    }

    /** Whether it may be changed still, as long after it was written. */
    boolean canChange(Duration within, Instant now) {
        return withdrawnAt == null && words != null && !now.isAfter(writtenAt.plus(within));
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    /** What it says, as it is kept; whom it calls is kept beside it. */
    NewNote content() {
        return new NewNote(kind, heldOn, withWhom, who, words, byWhen, personKnows, Set.of());
    }

    Instant writtenAt() {
        return writtenAt;
    }

    String authorName() {
        return authorName;
    }

    @Nullable
    Instant correctedAt() {
        return correctedAt;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }
}
