package be.omringd.linkgroup;

import be.omringd.casefile.CaseId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's wait for a link group. */
@Entity
@Table(name = "link_waiting")
class Waiting {

    @Id
    private UUID caseId;
    @Version
    private Long version;
    private Instant since;
    private Instant heardAt;
    private int contacts;
    private boolean broughtForward;
    private @Nullable Instant endedAt;

    protected Waiting() {}

    Waiting(CaseId caseId, Instant since) {
        this.caseId = caseId.value();
        begin(since);
    }

    private void begin(Instant from) {
        since = from;
        heardAt = from;
        contacts = 0;
        broughtForward = false;
        endedAt = null;
    }

    /** Waits once more, after it had ended. False where they wait already. */
    boolean beginAgain(Instant from) {
        if (endedAt == null) {
            return false;
        }
        begin(from);
        return true;
    }

    /**
     * Waits once more with the time of before, after a group that it was not; who hears of that, heard from us. False where they wait
     * already.
     */
    boolean goOn(Instant now) {
        if (endedAt == null) {
            return false;
        }
        endedAt = null;
        broughtForward = false;
        heardAt = now;
        return true;
    }

    /** They heard from us. What was written down later than another contact is not the last one. */
    void heard(Instant at) {
        contacts++;
        broughtForward = false;
        if (at.isAfter(heardAt)) {
            heardAt = at;
        }
    }

    /** The next contact was asked for before its time. */
    void bringForward() {
        broughtForward = true;
    }

    boolean broughtForward() {
        return broughtForward;
    }

    /** False where it had ended before. */
    boolean end(Instant now) {
        if (endedAt != null) {
            return false;
        }
        endedAt = now;
        return true;
    }

    boolean ended() {
        return endedAt != null;
    }

    WaitingSummary summary() {
        return new WaitingSummary(since, heardAt, contacts);
    }
}
