package be.omringd.linkgroup;

import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.intake.RequestPhase;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people told for a link group, with their file. Whoever may see the file may change it while it is not closed; the timeline says that
 * it was changed, and not what. It is erased with the file.
 */
@Service
@Transactional
public class LinkProfiles {

    private final Candidates candidates;
    private final CaseFiles files;

    LinkProfiles(Candidates candidates, CaseFiles files) {
        this.candidates = candidates;
        this.files = files;
    }

    /**
     * What somebody told.
     *
     * @param edition how often it was written down; 0 where they were not asked yet
     */
    public record Kept(LinkProfile profile, int edition) {

        static final Kept NOTHING = new Kept(LinkProfile.NOTHING, 0);

        /** Whether they were asked. */
        public boolean asked() {
            return edition > 0;
        }
    }

    /** What is known now. */
    @Transactional(readOnly = true)
    public Kept find(CaseId caseId) {
        files.check(caseId);
        return kept(caseId);
    }

    private Kept kept(CaseId caseId) {
        return candidates.findById(caseId.value()).map(one -> new Kept(one.profile(), one.edition())).orElse(Kept.NOTHING);
    }

    /** What is known of the people of these files, whom the caller may see. */
    Map<UUID, LinkProfile> of(Collection<CaseId> caseIds) {
        return candidates.findAllById(caseIds.stream().map(CaseId::value).toList()).stream()
                .collect(Collectors.toMap(LinkCandidate::caseId, LinkCandidate::profile));
    }

    /** Whether it can be changed: they wait, or pause while they do. */
    @Transactional(readOnly = true)
    public boolean canChange(CaseId caseId) {
        return open(files.get(caseId));
    }

    private static boolean open(CaseSummary file) {
        return file.status() != CaseStatus.CLOSED && file.phase() == RequestPhase.ORIENTED_LINK;
    }

    /**
     * Changed from the file.
     *
     * @param edition what the one who changes it began from
     * @return false where a colleague was sooner, or where they wait no longer: nothing is changed
     */
    public boolean change(CaseId caseId, LinkProfile profile, int edition) {
        if (!open(files.lock(caseId)) || kept(caseId).edition() != edition) {
            return false;
        }
        if (tell(caseId, profile)) {
            files.note(caseId, "linkgroup.event.profileChanged", null);
        }
        return true;
    }

    /** Told in a talk. What was not spoken of stays as it was known. */
    public void toldInTalk(CaseId caseId, LinkProfile profile) {
        files.hold(caseId);
        tell(caseId, profile.orElse(kept(caseId).profile()));
    }

    /** False where it says the same. */
    private boolean tell(CaseId caseId, LinkProfile profile) {
        LinkCandidate known = candidates.findById(caseId.value()).orElse(null);
        if (known == null) {
            candidates.save(new LinkCandidate(caseId, profile));
            return true;
        }
        if (known.profile().equals(profile)) {
            return false;
        }
        known.tell(profile);
        return true;
    }

    @EventListener
    void on(CaseEvent.Erased erased) {
        candidates.deleteById(erased.caseId().value());
    }

    interface Candidates extends JpaRepository<LinkCandidate, UUID> {}
}
