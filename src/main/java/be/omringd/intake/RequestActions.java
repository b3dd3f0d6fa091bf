package be.omringd.intake;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.intake.process.IntakeProcess;
import java.time.Clock;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be said of a request at any time, outside of its tasks, by those who may see the file ({@link AccessDeniedException}). */
@Service
@Transactional
public class RequestActions {

    private final Requests requests;
    private final CaseFiles files;
    private final IntakeProcess process;
    private final Clock clock;

    RequestActions(Requests requests, CaseFiles files, IntakeProcess process, Clock clock) {
        this.requests = requests;
        this.files = files;
        this.process = process;
        this.clock = clock;
    }

    /** The person calls that they have decided: the process asks what they want. False where we do not wait for that. */
    public boolean personCalledBack(CaseId caseId) {
        CaseSummary file = files.lock(caseId);
        if (!requests.get(caseId).personCalledBack(file.phase(), clock.instant())) {
            return false;
        }
        files.note(caseId, "intake.event.calledBack", null);
        process.personDecided(caseId);
        return true;
    }

    /** Whether the request of a file ended without a group, so that it may be opened again. */
    @Transactional(readOnly = true)
    public boolean canReopen(CaseId caseId) {
        CaseSummary file = files.get(caseId);
        return mayReopen(file) && requests.findByCaseId(caseId.value()).filter(request -> !request.settled()).isPresent();
    }

    /**
     * Opens a request again that ended without a group: with the first contact, or with a conversation where we have spoken before.
     * What was written down stays. False where there is nothing to open, such as after a colleague opened it.
     */
    public boolean reopen(CaseId caseId, String reason) {
        if (!mayReopen(files.lock(caseId))) {
            return false;
        }
        Request request = requests.get(caseId);
        if (request.settled()) {
            return false;
        }
        files.reopen(caseId, request.reopen(clock.instant()));
        files.note(caseId, "intake.event.reopened", reason);
        if (request.hadContact()) {
            process.requestReopened(caseId, request.id(), request.personKnows(), request.requesterRole(), clock.instant());
        } else {
            process.requestRegistered(caseId, request.id(), request.personKnows(), request.requesterRole(), clock.instant());
        }
        return true;
    }

    private static boolean mayReopen(CaseSummary file) {
        return file.kind().equals(Trajectory.KIND) && file.status() == CaseStatus.CLOSED && !file.deceased() && !file.isErased();
    }
}
