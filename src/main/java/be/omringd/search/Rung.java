package be.omringd.search;

import be.omringd.engine.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time on one rung of the ladder. */
@Entity
@Table(name = "search_rung")
class Rung {

    /** Why a rung was left. Texts: {@code search.left.<name>}. */
    enum Left { NOBODY, TIME_UP, CHOSEN, MATCHED, OVER }

    /** Who chose a rung; nobody where the ladder itself leads there. */
    record By(@Nullable UUID userId, @Nullable String name) {
        static final By NOBODY = new By(null, null);
    }

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private Instant since;
    private @Nullable Instant until;
    @Enumerated(EnumType.STRING)
    private @Nullable Left leftBecause;
    private boolean ranOut;
    private @Nullable UUID chosenBy;
    private @Nullable String chosenByName;
    @Column(columnDefinition = "text")
    private @Nullable String reason;
    @Column(columnDefinition = "text")
    private @Nullable String remark;

    protected Rung() {}

    Rung(Channel channel, By by, @Nullable String reason, Instant now) {
        this.id = Ids.next();
        this.channel = channel;
        this.since = now;
        this.chosenBy = by.userId();
        this.chosenByName = by.name();
        this.reason = reason;
    }

    void leave(Left because, Instant now) {
        until = now;
        leftBecause = ranOut && because == Left.NOBODY ? Left.TIME_UP : because;
    }

    /** Its recruitment stood online for all of its time. */
    void ranOut() {
        ranOut = true;
    }

    /** What a manager says about the text; null once it is good. */
    void remark(@Nullable String words) {
        remark = words;
    }

    Channel channel() {
        return channel;
    }

    Instant since() {
        return since;
    }

    @Nullable
    Instant until() {
        return until;
    }

    @Nullable
    Left leftBecause() {
        return leftBecause;
    }

    boolean hasRunOut() {
        return ranOut;
    }

    @Nullable
    String chosenByName() {
        return chosenByName;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String remark() {
        return remark;
    }
}
