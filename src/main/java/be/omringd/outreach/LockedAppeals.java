package be.omringd.outreach;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives an appeal to whoever changes it, under the lock of its file and then of its own row. */
@Component
class LockedAppeals {

    private final AppealRepository appeals;
    private final EntityManager entities;
    private final CaseFiles files;

    LockedAppeals(AppealRepository appeals, EntityManager entities, CaseFiles files) {
        this.appeals = appeals;
        this.entities = entities;
        this.files = files;
    }

    /** The appeal as it is now, also where this transaction has looked at it before; throws where there is none. */
    Appeal get(UUID id) {
        files.lock(new CaseId(appeals.caseOf(id).orElseThrow()));
        entities.flush();
        Appeal appeal = entities.find(Appeal.class, id);
        entities.refresh(appeal, LockModeType.PESSIMISTIC_WRITE);
        return appeal;
    }
}
