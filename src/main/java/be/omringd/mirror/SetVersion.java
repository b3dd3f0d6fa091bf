package be.omringd.mirror;

import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.form.FormValues;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A version of what the mirrors of a case ask. It never changes: what was answered, was answered to this. */
@Entity
@Table(name = "mirror_set")
class SetVersion {

    @Id
    private UUID id;
    private UUID caseId;
    private int number;
    private String content;
    private Instant madeAt;

    protected SetVersion() {}

    SetVersion(CaseId caseId, int number, MirrorSet set, Instant now) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.number = number;
        this.content = set.values().toJson();
        this.madeAt = now;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    MirrorSet set() {
        return MirrorSet.of(FormValues.fromJson(content));
    }
}
