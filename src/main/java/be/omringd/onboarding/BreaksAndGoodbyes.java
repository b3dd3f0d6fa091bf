package be.omringd.onboarding;

import be.omringd.onboarding.internal.Candidacy;
import be.omringd.onboarding.internal.OnboardingFiles;
import be.omringd.onboarding.internal.OnboardingProcess;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerLife;
import be.omringd.volunteer.VolunteerRules;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A break, the goodbye, and coming back: what becomes of the volunteer, of their file and of its process. For who may change them. */
@Service
@Transactional
public class BreaksAndGoodbyes {

    private final OnboardingFiles files;
    private final VolunteerLife life;
    private final VolunteerRules rules;
    private final OnboardingProcess process;

    BreaksAndGoodbyes(OnboardingFiles files, VolunteerLife life, VolunteerRules rules, OnboardingProcess process) {
        this.files = files;
        this.life = life;
        this.rules = rules;
        this.process = process;
    }

    /** A break begins. False where a group has this volunteer, or may get them: the file of that group comes first. */
    public boolean pause(VolunteerId id) {
        Optional<Candidacy> candidacy = files.lock(id);
        if (!life.pause(id)) {
            return false;
        }
        candidacy.filter(Candidacy::isCleared).ifPresent(one -> {
            files.enter(one, OnboardingPhase.ON_BREAK);
            files.note(one, "volunteer.event.pauses", null);
            process.volunteerPauses(one.file());
        });
        files.changed(id);
        return true;
    }

    /** Available again after a break. */
    public void resume(VolunteerId id) {
        files.lock(id).filter(Candidacy::isCleared).ifPresent(one -> process.volunteerResumes(one.file()));
        resumesWhenAsked(id);
    }

    /** The same in answer to the process that asked after a long break: it knows, and is not told. */
    public void resumesWhenAsked(VolunteerId id) {
        Optional<Candidacy> candidacy = files.lock(id);
        life.resume(id);
        candidacy.filter(Candidacy::isCleared).ifPresent(one -> {
            files.enter(one, one.trainedOn() == null ? OnboardingPhase.AVAILABLE : OnboardingPhase.TRAINED);
            files.note(one, "volunteer.event.resumes", null);
        });
        files.changed(id);
    }

    /**
     * Stops as a volunteer, or as a candidate: nobody asks them any more from this moment, and what we know of them gets a last day.
     *
     * @return false where a group has this volunteer: the file of that group comes first
     */
    public boolean leave(VolunteerId id) {
        Optional<Candidacy> candidacy = files.lock(id).filter(one -> !one.ended());
        boolean cleared = candidacy.map(Candidacy::isCleared).orElse(true);
        if (!life.leave(id, cleared ? rules.keepAfterLeaving() : rules.keepCandidate())) {
            return false;
        }
        candidacy.ifPresent(one -> {
            one.end(cleared ? EndReason.STOPPED : EndReason.WITHDRAWN, null, rules.today());
            files.enter(one, OnboardingPhase.LEAVING);
            files.note(one, cleared ? "volunteer.event.stops" : "volunteer.event.withdraws", null);
            if (cleared) {
                process.volunteerStops(one.file());
            } else {
                process.candidateWithdraws(one.file(), false);
            }
        });
        files.changed(id);
        return true;
    }

    /**
     * Somebody who had stopped, or never started, comes back. With papers of before our time they are available at once; else a new
     * file begins at the talk. Does nothing for somebody whose goodbye is not done yet, and for one who was erased meanwhile.
     */
    public void comesBack(VolunteerId id) {
        Optional<Candidacy> before = files.lock(id);
        if (before.isEmpty()) {
            life.resume(id);
        } else if (before.get().ended() && files.isClosed(before.get())) {
            life.becomesCandidate(id).ifPresent(person -> files.openAgain(before.get(), person));
        }
        files.changed(id);
    }
}
