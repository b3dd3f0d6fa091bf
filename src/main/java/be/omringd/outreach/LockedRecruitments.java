package be.omringd.outreach;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Gives a recruitment to whoever changes it, under the lock of its file and then of its own row. */
@Repository
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
    Recruitment lock(RecruitmentId id) {
        hold(new CaseId(recruitments.caseOf(id.value()).orElseThrow()));
        entities.flush();
        Recruitment recruitment = entities.find(Recruitment.class, id.value());
        entities.refresh(recruitment, LockModeType.PESSIMISTIC_WRITE);
        return recruitment;
    }

    /** Locks the file for which one is written. */
    void hold(CaseId caseId) {
        files.hold(caseId);
    }

    /** The recruitment to read; empty for who may not see its file, throws where there is none. */
    Optional<Recruitment> visible(RecruitmentId id) {
        return Optional.of(recruitments.findById(id.value()).orElseThrow()).filter(one -> files.isVisible(one.caseId()));
    }
}
