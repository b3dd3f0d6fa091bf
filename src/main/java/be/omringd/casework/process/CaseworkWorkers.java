package be.omringd.casework.process;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.engine.ServiceTask;
import be.omringd.engine.TaskHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the processes of any file have done. */
@Component
class CaseworkWorkers {

    private final CaseFiles files;

    CaseworkWorkers(CaseFiles files) {
        this.files = files;
    }

    /**
     * Closes a file at the end of its process. The header {@code ending} of the task says how it ended: {@code stopped} with the reason
     * of the closing talk, {@code deceased}, or {@code finished}.
     */
    @ServiceTask("casefile.closeCase")
    void closeCase(CaseId caseId, @TaskHeader @Nullable String ending, @Nullable String closeReason) {
        files.close(caseId, switch (ending == null ? "" : ending) {
            case "deceased" -> "deceased";
            case "finished" -> "goalReached";
            default -> closeReason == null ? "ownWish" : closeReason;
        });
    }
}
