package be.omringd.mirror.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ServiceTask;
import be.omringd.mirror.MirrorOutcome;
import be.omringd.mirror.Mirrors;
import org.springframework.stereotype.Component;

/** What the process of a mirror has done. */
@Component
class MirrorWorkers {

    private final Mirrors mirrors;

    MirrorWorkers(Mirrors mirrors) {
        this.mirrors = mirrors;
    }

    /** Ends the mirror where three people answered or more, and tells whether there is a picture. */
    @ServiceTask(value = "mirror.closeMirror", resultVariable = "mirrorOutcome")
    String closeMirror(CaseId caseId) {
        return mirrors.close(caseId).code();
    }

    /** Ends a mirror that too few people answered: there will be no picture. */
    @ServiceTask(value = "mirror.endWithoutPicture", resultVariable = "mirrorOutcome")
    String endWithoutPicture(CaseId caseId) {
        mirrors.endWithoutPicture(caseId);
        return MirrorOutcome.WITHOUT_PICTURE.code();
    }
}
