package be.omringd.onboarding.internal;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.onboarding.EndReason;
import be.omringd.onboarding.OnboardingPhase;
import be.omringd.person.PersonId;
import be.omringd.volunteer.VolunteerEvent.VolunteerChanged;
import be.omringd.volunteer.VolunteerFile;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.Volunteers;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The files of those who are becoming volunteers, or are. A file is locked before what is known of its way is read to be changed. */
@Component
public class OnboardingFiles {

    private final Candidacies candidacies;
    private final Volunteers volunteers;
    private final CaseFiles files;
    private final OnboardingProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OnboardingFiles(Candidacies candidacies, Volunteers volunteers, CaseFiles files, OnboardingProcess process,
            ApplicationEventPublisher events, Clock clock) {
        this.candidacies = candidacies;
        this.volunteers = volunteers;
        this.files = files;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A file for somebody who came, and its process from this entry.
     *
     * @param recruitment the call that they answered; null where none
     * @param event what the timeline says of it; null for nothing
     */
    public Candidacy open(VolunteerId id, PersonId person, @Nullable UUID recruitment, Entry entry, @Nullable String event) {
        CaseId file = files.open(VolunteerFile.KIND, person, clock.instant());
        Candidacy candidacy = candidacies.save(new Candidacy(id.value(), file, recruitment, clock.instant()));
        if (event != null) {
            files.note(file, event, null);
        }
        process.interestShown(file, entry);
        return candidacy;
    }

    /** A new file for somebody who comes back; it begins at the talk. */
    public void openAgain(Candidacy before, PersonId person) {
        CaseId file = files.open(VolunteerFile.KIND, person, clock.instant());
        before.again(file, clock.instant());
        files.note(file, "volunteer.event.comesBack", null);
        process.interestShown(file, Entry.TALK);
    }

    /** The way of somebody, to change; empty where there was none. For who may read the register. */
    public Optional<Candidacy> lock(VolunteerId id) {
        volunteers.mayRead();
        Optional<Candidacy> candidacy = candidacies.findById(id.value());
        candidacy.ifPresent(one -> files.hold(one.file()));
        return candidacy;
    }

    /** The way of the one whom a file is about, to change. For who may change the file. */
    public Candidacy lock(CaseId file) {
        files.hold(file);
        return find(file);
    }

    /** The same, to read. For who may see the file. */
    public Candidacy get(CaseId file) {
        files.check(file);
        return find(file);
    }

    private Candidacy find(CaseId file) {
        return candidacies.findByCaseId(file.value()).orElseThrow();
    }

    public boolean isClosed(Candidacy candidacy) {
        return files.get(candidacy.file()).status() == CaseStatus.CLOSED;
    }

    public void enter(Candidacy candidacy, OnboardingPhase phase) {
        files.enter(candidacy.file(), phase);
    }

    /** A phase further, told to whoever follows the volunteer. */
    public void reached(Candidacy candidacy, OnboardingPhase phase) {
        enter(candidacy, phase);
        changed(candidacy.volunteer());
    }

    public void note(Candidacy candidacy, String event, @Nullable String detail) {
        files.note(candidacy.file(), event, detail);
    }

    /** The person became somebody else for the file: moved, or called otherwise. */
    public void personChanged(Candidacy candidacy) {
        files.personChanged(candidacy.file());
    }

    public void close(Candidacy candidacy, EndReason reason) {
        files.close(candidacy.file(), reason.code(), reason.phase());
    }

    /** Tells whoever follows a volunteer that something of them is different. */
    public void changed(VolunteerId id) {
        events.publishEvent(new VolunteerChanged(id));
    }
}
