package be.omringd.coaching;

import be.omringd.access.Team;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.Organisations;
import be.omringd.publicform.Reference;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organisations that knock on our door. Anybody may; what was asked is read by who may see the case that came of it.
 */
@Service
@Transactional
public class CoachingRequests {

    /** In front of the code, so that everybody who hears one knows where to look. */
    private static final String ORGANISATION = "O-";
    /** Who knows none of us is answered by the partner that holds BurgersAanZet together. */
    private static final Team FIRST_TO_ANSWER = Team.LUS;

    private final Requests requests;
    private final CoachingTrajectories trajectories;
    private final Organisations organisations;
    private final CaseFiles files;
    private final Clock clock;

    CoachingRequests(Requests requests, CoachingTrajectories trajectories, Organisations organisations, CaseFiles files, Clock clock) {
        this.requests = requests;
        this.trajectories = trajectories;
        this.organisations = organisations;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What was asked.
     *
     * @param question in their own words
     * @param partner whom of us they knew
     */
    public record Asked(
            CaseId file, OrganisationId organisation, String reference, String question, @Nullable Team partner, Instant at) {}

    /**
     * What came of a form.
     *
     * @param reference the short code to name on the phone
     * @param caseId the case that was opened, for those who may see it
     */
    public record Registered(String reference, CaseId caseId) {}

    /**
     * An organisation knocks: it comes into the register, and a trainer of the partner whom it knows talks with it. The same submission
     * with the same answers again changes nothing and gives the same code. Whether we know the organisation already is for a trainer
     * to say, not for who knocks.
     */
    public Registered knock(NewKnock knock) {
        UUID id = Ids.next();
        UUID token = knock.token();
        if (requests.claim(token, id, clock.instant()) == 0) {
            CoachingRequest before = requests.findBySubmission(token).orElseThrow();
            return new Registered(before.reference(), before.file());
        }
        OrganisationId organisation = organisations.register(knock.organisation(), knock.contact());
        CaseId file = trajectories.begin(organisation, knock.partner() == null ? FIRST_TO_ANSWER : knock.partner());
        CoachingRequest request =
                requests.save(new CoachingRequest(id, file, organisation, freeReference(), knock, clock.instant()));
        return new Registered(request.reference(), file);
    }

    private String freeReference() {
        String reference = ORGANISATION + Reference.next();
        while (requests.findByReference(reference).isPresent()) {
            reference = ORGANISATION + Reference.next();
        }
        return reference;
    }

    /** Whether a text has the shape of the code of an organisation. Tells nothing of whether there is such a one. */
    public static boolean isReference(String text) {
        return text.startsWith(ORGANISATION) && Reference.isOne(text.substring(ORGANISATION.length()));
    }

    /** What was asked in this case; empty where nobody knocked for it. */
    @Transactional(readOnly = true)
    public Optional<Asked> find(CaseId file) {
        files.check(file);
        return requests.findByCaseId(file.value()).map(CoachingRequest::asked);
    }

    /** What this organisation asked, the latest first: as far as the cases that came of it are for the one who looks. */
    @Transactional(readOnly = true)
    public List<Asked> of(OrganisationId organisation) {
        List<UUID> ids = organisations.idsOf(organisation).stream().map(OrganisationId::value).toList();
        return requests.findByOrganisationIdInOrderByReceivedAtDesc(ids).stream().map(CoachingRequest::asked)
                .filter(asked -> files.isVisible(asked.file())).toList();
    }

    /**
     * The organisation with this code, typed as it was heard; empty where there is none. For trainers and managers.
     */
    @Transactional(readOnly = true)
    public Optional<OrganisationId> organisationOf(String typed) {
        return readReference(typed).flatMap(requests::findByReference).map(request -> request.asked().organisation())
                .filter(id -> organisations.find(id).isPresent());
    }

    private static Optional<String> readReference(String typed) {
        // no code has this letter in it
        return Reference.read(typed.strip().replaceFirst("^[Oo]", "")).map(code -> ORGANISATION + code);
    }

    interface Requests extends JpaRepository<CoachingRequest, UUID> {

        Optional<CoachingRequest> findByReference(String reference);

        Optional<CoachingRequest> findByCaseId(UUID caseId);

        List<CoachingRequest> findByOrganisationIdInOrderByReceivedAtDesc(Collection<UUID> organisations);

        @Query(value = "select r.* from coaching_request r join coaching_submission s on s.request_id = r.id where s.token = :token", nativeQuery = true)
        Optional<CoachingRequest> findBySubmission(UUID token);

        /** 1 for the first with this token; 0 for every other one, who waits until the first has committed. */
        @Modifying
        @Query(value = "insert ignore into coaching_submission (token, request_id, at) values (:token, :id, :at)", nativeQuery = true)
        int claim(UUID token, UUID id, Instant at);
    }
}
