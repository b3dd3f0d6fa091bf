package be.omringd.lus;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.Phase;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** The lus of each file, for who may see the file, and the way from one phase to the next. */
@Component
class LusFiles {

    private final Lusses lusses;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;

    LusFiles(Lusses lusses, CaseFiles files, ApplicationEventPublisher events) {
        this.lusses = lusses;
        this.files = files;
        this.events = events;
    }

    Optional<LusInFile> find(CaseId caseId) {
        var file = files.get(caseId);
        return lusses.findByCaseId(caseId.value()).map(lus -> new LusInFile(lus, file));
    }

    /** With its file locked: changes in one case wait for each other. */
    Optional<LusInFile> findLocked(CaseId caseId) {
        var file = files.lock(caseId);
        return lusses.findByCaseId(caseId.value()).map(lus -> new LusInFile(lus, file));
    }

    /** The same; throws {@link IllegalStateException} where there is none. */
    LusInFile lock(CaseId caseId) {
        return findLocked(caseId).orElseThrow(() -> new IllegalStateException("There is no lus in file " + caseId));
    }

    Lus add(Lus lus) {
        return lusses.save(lus);
    }

    /**
     * The lus goes on to this phase. False where it is there already: the engine may say the same thing twice.
     *
     * @throws IllegalStateException where a lus cannot go from here to there
     */
    boolean enter(LusInFile lus, Phase next) {
        if (lus.isIn(next)) {
            return false;
        }
        lus.checkLeadsTo(next);
        files.enter(lus.file().id(), next);
        return true;
    }

    /** Tells the screens that show the lus. */
    void changed(CaseId caseId) {
        events.publishEvent(new NetworkMapChanged(caseId));
    }

    interface Lusses extends JpaRepository<Lus, UUID> {

        Optional<Lus> findByCaseId(UUID caseId);
    }
}
