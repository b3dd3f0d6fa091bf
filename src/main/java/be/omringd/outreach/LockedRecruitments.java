package be.omringd.outreach;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives a recruitment to whoever changes it, under the lock of its file and then of its own row. */
@Component
class LockedRecruitments {

    private final RecruitmentRepository recruitments;
    private final EntityManager entities;
    private final CaseFiles files;

    LockedRecruitments(RecruitmentRepository recruitments, EntityManager entities, CaseFiles files) {
        this.recruitments = recruitments;
        this.entities = entities;
        this.files = files;
    }

    /** The recruitment as it is now, also where this transaction has looked at it before; throws where there is none. */
    Recruitment get(UUID id) {
        files.hold(new CaseId(recruitments.caseOf(id).orElseThrow()));
        entities.flush();
        Recruitment recruitment = entities.find(Recruitment.class, id);
        entities.refresh(recruitment, LockModeType.PESSIMISTIC_WRITE);
        return recruitment;
    }
}
